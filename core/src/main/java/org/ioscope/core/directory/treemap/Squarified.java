package org.ioscope.core.directory.treemap;

/// Divides a rectangle among weights so that parts are as square as may be (Bruls, Huizing and van Wijk,
/// "Squarified Treemaps", 2000).
final class Squarified {

    /// Gets the parts.
    interface Receiver {

        /// The part of one weight.
        void part(int index, double left, double top, double right, double bottom);

        /// The part of all weights from `first` on, each of which would be too small.
        void rest(int first, double left, double top, double right, double bottom);
    }

    private Squarified() {}

    /// Divides a rectangle. Parts touch and fill it.
    ///
    /// @param weights positive, in descending order
    /// @param sum of the weights
    /// @param smallest area of which a part is still a part of its own; more than 0
    static void divide(
            double[] weights,
            int count,
            double sum,
            double smallest,
            double left,
            double top,
            double right,
            double bottom,
            Receiver receiver) {
        double areaPerWeight = (right - left) * (bottom - top) / sum;
        double x = left;
        double y = top;
        int first = 0;
        while (first < count) {
            double width = Math.max(0, right - x);
            double height = Math.max(0, bottom - y);
            double largest = weights[first] * areaPerWeight;
            if (!(largest >= smallest)) {
                receiver.rest(first, x, y, right, bottom);
                return;
            }
            double side = Math.min(width, height);
            double square = side * side;
            double area = largest;
            double worst = Math.max(square / area, area / square);
            int end = first + 1;
            while (end < count) {
                double next = weights[end] * areaPerWeight;
                double both = (area + next) * (area + next);
                // The narrowest parts of the row decide: its largest and its smallest one.
                double ratio = Math.max(square * largest * (square * next), both * both) / (both * square * next);
                if (ratio > worst) {
                    break;
                }
                worst = ratio;
                area += next;
                end++;
            }
            if (width >= height) {
                double edge = end == count ? right : Math.min(right, x + area / side);
                double lengthPerWeight = areaPerWeight * side / area;
                double at = y;
                for (int i = first; i < end; i++) {
                    double next = i == end - 1 ? bottom : Math.min(bottom, at + weights[i] * lengthPerWeight);
                    receiver.part(i, x, at, edge, next);
                    at = next;
                }
                x = edge;
            } else {
                double edge = end == count ? bottom : Math.min(bottom, y + area / side);
                double lengthPerWeight = areaPerWeight * side / area;
                double at = x;
                for (int i = first; i < end; i++) {
                    double next = i == end - 1 ? right : Math.min(right, at + weights[i] * lengthPerWeight);
                    receiver.part(i, at, y, next, edge);
                    at = next;
                }
                y = edge;
            }
            first = end;
        }
    }
}
