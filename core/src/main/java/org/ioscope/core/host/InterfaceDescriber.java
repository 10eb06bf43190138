package org.ioscope.core.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.InterfaceInfo;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.Reading;

/// Tells from `/sys/class/net` what a network interface is (Documentation/ABI/testing/sysfs-class-net).
final class InterfaceDescriber {

    /// `ARPHRD_LOOPBACK` (linux/if_arp.h).
    private static final String LOOPBACK = "772";

    private static final long MEGABIT = 1_000_000;

    private final Path folder;

    InterfaceDescriber(ProcFileSystem files) {
        folder = files.sys().resolve("class/net");
    }

    /// @param countsVirtual whether interfaces that are no devices count in totals, for there is no other
    InterfaceInfo describe(String name, boolean countsVirtual) {
        Path files = folder.resolve(name);
        InterfaceKind kind = kind(name);
        String address = ProcFileSystem.text(files.resolve("address"));
        return new InterfaceInfo(
                name,
                kind,
                ProcFileSystem.text(files.resolve("operstate")),
                isZero(address) ? "" : address,
                isPhysical(kind) || (countsVirtual && kind == InterfaceKind.VIRTUAL && !isStacked(files)),
                linkSpeed(files),
                number(files.resolve("mtu")));
    }

    InterfaceKind kind(String name) {
        Path files = folder.resolve(name);
        if (ProcFileSystem.text(files.resolve("type")).equals(LOOPBACK) || name.equals("lo")) {
            return InterfaceKind.LOOPBACK;
        }
        if (!Files.exists(files.resolve("device"))) {
            return InterfaceKind.VIRTUAL;
        }
        return Files.exists(files.resolve("wireless")) || Files.exists(files.resolve("phy80211"))
                ? InterfaceKind.WIRELESS
                : InterfaceKind.ETHERNET;
    }

    static boolean isPhysical(InterfaceKind kind) {
        return kind == InterfaceKind.ETHERNET || kind == InterfaceKind.WIRELESS;
    }

    /// Interfaces on top of others have a link to each of them.
    private static boolean isStacked(Path files) {
        for (String name : Objects.requireNonNullElse(files.toFile().list(), new String[0])) {
            if (name.startsWith("lower_") || name.equals("bridge") || name.equals("bonding")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isZero(String address) {
        return address.chars().allMatch(character -> character == '0' || character == ':');
    }

    /// Megabits; -1, or an error when it is read, where there is no link or it has no speed.
    private static Reading linkSpeed(Path files) {
        Reading speed = number(files.resolve("speed"));
        return speed.isPositive() ? Reading.of(speed.orElse(0) * MEGABIT) : Reading.Unknown.UNSUPPORTED;
    }

    private static Reading number(Path file) {
        try {
            return Reading.of(Long.parseLong(ProcFileSystem.text(file)));
        } catch (NumberFormatException _) {
            return Reading.Unknown.UNSUPPORTED;
        }
    }
}
