package org.ioscope.core.sample;

/// What went through a network interface in one interval. Source: `/proc/net/dev`.
///
/// @param info what it is
/// @param receivedBytes bytes in
/// @param receivedPackets packets in
/// @param receiveErrors packets that arrived damaged
/// @param receiveDrops packets that arrived and were dropped
/// @param sentBytes bytes out
/// @param sentPackets packets out
/// @param sendErrors packets that could not be sent
/// @param sendDrops packets dropped before they were sent
/// @param multicasts multicast packets in
/// @param collisions collisions on the line
public record InterfaceActivity(
        InterfaceInfo info,
        Reading receivedBytes,
        Reading receivedPackets,
        Reading receiveErrors,
        Reading receiveDrops,
        Reading sentBytes,
        Reading sentPackets,
        Reading sendErrors,
        Reading sendDrops,
        Reading multicasts,
        Reading collisions) {}
