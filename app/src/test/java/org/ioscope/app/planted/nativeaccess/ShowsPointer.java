package org.ioscope.app.planted.nativeaccess;

import com.sun.jna.Pointer;
import java.util.List;

/// Planted: the binding shows through, even as a type argument.
public record ShowsPointer(List<Pointer> addresses) {}
