package org.ioscope.app.planted.tests;

/// Planted: would run beside other tests of screens. Abstract, so that it does not run at all.
abstract class PlantedUiTest {}
