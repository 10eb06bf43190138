package org.ioscope.app.desktop.overview;

/// A task that waits for I/O.
///
/// @param command what it is called, safe to show
/// @param user whose it is, safe to show
/// @param number its thread or process number
/// @param percent share of the interval that it waited
/// @param read its read rate as text
/// @param write its write rate as text
record WaitingTask(String command, String user, int number, double percent, String read, String write) {}
