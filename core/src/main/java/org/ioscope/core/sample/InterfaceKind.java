package org.ioscope.core.sample;

/// Sorts of network interfaces.
public enum InterfaceKind {
    /// A device on a bus, wired.
    ETHERNET,
    /// A device on a bus, wireless.
    WIRELESS,
    /// This machine itself.
    LOOPBACK,
    /// Made of others: bridge, bond, VLAN, tunnel, or one end of a container's pair.
    VIRTUAL
}
