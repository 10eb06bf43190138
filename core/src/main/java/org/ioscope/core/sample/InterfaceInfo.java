package org.ioscope.core.sample;

/// What a network interface is. Texts are as the kernel has them. Source: `/sys/class/net`.
///
/// @param name such as `eth0`
/// @param kind what sort of interface it is
/// @param state operational state, such as `up`, `down` or `unknown`; empty where not known
/// @param address hardware address; empty if none
/// @param counted whether it counts in the machine's totals: the physical ones, and of a machine without any those
///     that
///     are no loopback and on top of no other
/// @param linkBitsPerSecond speed of the link
/// @param mtuBytes largest packet
public record InterfaceInfo(
        String name,
        InterfaceKind kind,
        String state,
        String address,
        boolean counted,
        Reading linkBitsPerSecond,
        Reading mtuBytes) {}
