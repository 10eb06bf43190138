package org.ioscope.app.planted.core.first;

import com.sun.jna.Native;

/// Planted: a call to C outside native-access.
final class CallsC {
    int errno() {
        return Native.getLastError();
    }
}
