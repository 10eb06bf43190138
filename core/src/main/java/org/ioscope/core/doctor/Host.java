package org.ioscope.core.doctor;

/// Where an examination took place.
///
/// @param kernel name and release of the kernel, such as `Linux 6.18.44`
/// @param java version and maker of the Java virtual machine
/// @param uid effective user number
/// @param user that user's name, or its number where it has none
public record Host(String kernel, String java, int uid, String user) {}
