package org.ioscope.core.sample;

/// Something that a source can not see.
///
/// @param subject what is missing, such as `exit records`
/// @param cause why, as half a sentence
/// @param remedy the exact command or step that would grant it; empty where there is none
public record Limitation(String subject, String cause, String remedy) {}
