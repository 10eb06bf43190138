package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Simulates colour blindness by the matrices of Machado, Oliveira and Fernandes (2009) for full severity.
final class TreePalettesTest {

    /// What two categories must differ by in OKLab. A just noticeable difference is about 0.02.
    private static double smallestDistance(TreeColorMode mode) {
        return switch (mode) {
            case KIND, GROWTH -> 0.07;
            // The colours of Okabe and Ito as they are.
            case OWNER -> 0.06;
            // Steps of a scale, which the legend has in order.
            case AGE, DEPTH -> 0.045;
        };
    }

    @SuppressWarnings("ImmutableEnumChecker") // the matrices are only read
    private enum Eyes {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Eyes(double... matrix) {
            this.matrix = matrix;
        }

        PerceivedColor see(int argb) {
            double[] light = new double[3];
            for (int i = 0; i < 3; i++) {
                light[i] = PerceivedColor.linear((argb >> (16 - 8 * i)) & 0xff);
            }
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix[3 * row + column] * light[column];
                }
                seen[row] = Math.clamp(sum, 0, 1);
            }
            return PerceivedColor.ofLinear(seen[0], seen[1], seen[2]);
        }
    }

    private static final Map<TreeColorMode, TreePalette> PALETTES = new EnumMap<>(Map.of(
            TreeColorMode.KIND, TreePalettes.KINDS,
            TreeColorMode.AGE, TreePalettes.AGES,
            TreeColorMode.OWNER, TreePalettes.OWNERS,
            TreeColorMode.DEPTH, TreePalettes.DEPTHS,
            TreeColorMode.GROWTH, TreePalettes.GROWTH));

    @ParameterizedTest
    @EnumSource(TreeColorMode.class)
    void categoriesCanBeToldApartByAllEyes(TreeColorMode mode) {
        TreePalette palette = PALETTES.get(mode);
        StringBuilder alike = new StringBuilder();
        for (TreeTheme theme : TreeTheme.values()) {
            for (Eyes eyes : Eyes.values()) {
                for (int i = 0; i < palette.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        double distance = eyes.see(palette.argb(i, theme)).distance(eyes.see(palette.argb(j, theme)));
                        if (distance < smallestDistance(mode)) {
                            alike.append(theme + " " + eyes + ": " + palette.name(i) + " and " + palette.name(j) + " "
                                    + distance + "\n");
                        }
                    }
                }
            }
        }
        assertTrue(alike.isEmpty(), alike::toString);
    }

    @ParameterizedTest
    @EnumSource(TreeColorMode.class)
    void noCategoryIsGrey(TreeColorMode mode) {
        TreePalette palette = PALETTES.get(mode);
        for (TreeTheme theme : TreeTheme.values()) {
            for (int i = 0; i < palette.size(); i++) {
                PerceivedColor color = PerceivedColor.of(palette.argb(i, theme));
                assertTrue(Math.hypot(color.a(), color.b()) > 0.02, palette.name(i) + " is grey in " + theme);
            }
        }
    }
}
