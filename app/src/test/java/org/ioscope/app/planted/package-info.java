/// Violations of the house rules, laid out like the house itself. Each class breaks the rule that names it, so that
/// `ArchitectureTest` shows each rule failing.
package org.ioscope.app.planted;
