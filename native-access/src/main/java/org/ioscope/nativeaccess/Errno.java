package org.ioscope.nativeaccess;

/// placeholder
public enum Errno {
    EPERM
}
