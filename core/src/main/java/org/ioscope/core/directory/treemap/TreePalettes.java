package org.ioscope.core.directory.treemap;

import java.util.List;
import java.util.stream.Stream;
import org.ioscope.core.directory.FileKind;

/// The palettes of the modes of [TreeColorMode].
///
/// Kinds of files were spread over hue and lightness by a search that widens the smallest distance in OKLab, as
/// normal eyes and as protanopes, deuteranopes and tritanopes see it. Owners have the colours of Okabe and Ito.
/// Ordered ones (age, depth) change their lightness in even steps, as viridis does; growth runs from blue to
/// vermilion.
final class TreePalettes {

    static final int AGE_UNKNOWN = 8;

    static final TreePalette KINDS = new TreePalette(
            Stream.of(FileKind.values()).map(FileKind::title).toList(),
            0xa1eea2,
            0x2884a2,
            0x9d7801,
            0x3eaea0,
            0x4fd5ba,
            0xebbb49,
            0x4653ab,
            0x9980df,
            0xd7905b,
            0x933669,
            0x725a16,
            0xbd5168,
            0x9bade4,
            0xe5cbff);

    static final TreePalette AGES = new TreePalette(
            List.of(
                    "Past day",
                    "Past week",
                    "Past month",
                    "Past 6 months",
                    "Past year",
                    "Past 3 years",
                    "Past 10 years",
                    "Older",
                    "Unknown"),
            0xf8eb85,
            0xb6dd82,
            0x6bcb90,
            0x0bb29d,
            0x0a92a3,
            0x0371a7,
            0x304e97,
            0x3d2d79,
            0x904961);

    static final TreePalette OWNERS = new TreePalette(
            List.of("1", "2", "3", "4", "5", "6", "7", "Others"),
            0x56b4e9,
            0xe69f00,
            0x009e73,
            0xf0e442,
            0xcc79a7,
            0x0072b2,
            0xd55e00,
            0x99b47e);

    static final TreePalette DEPTHS = new TreePalette(
            List.of("1", "2", "3", "4", "5", "6", "7", "8 and more"),
            0xffec94,
            0xfac66a,
            0xeca15a,
            0xd87e55,
            0xbe5d60,
            0x9c436a,
            0x6f3274,
            0x43226d);

    static final TreePalette GROWTH = new TreePalette(
            List.of(
                    "Shrunk by half or more",
                    "Shrunk",
                    "Shrunk a little",
                    "As before",
                    "Grown a little",
                    "Grown",
                    "Grown by half or more",
                    "New"),
            0x1f5fa8,
            0x5c98d6,
            0xa3c8ec,
            0xf0ecb8,
            0xf5b97c,
            0xe8853a,
            0xcf5c18,
            0x96350f);

    private TreePalettes() {}

    /// The category of a kind of files in [#KINDS].
    @SuppressWarnings("EnumOrdinal") // the palette is made in the enum's order
    static int category(FileKind kind) {
        return kind.ordinal();
    }
}
