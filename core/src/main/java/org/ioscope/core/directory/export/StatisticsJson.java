package org.ioscope.core.directory.export;

import java.util.Map;
import org.ioscope.core.directory.AgeBand;
import org.ioscope.core.directory.DirectoryStatistics;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.Tally;
import tools.jackson.core.JsonGenerator;

/// What a tree is made of, as properties of an open JSON object: extensions, depths, sizes, ages, owners,
/// largest files.
///
/// @param isAllocationKnown else allocated bytes are null
record StatisticsJson(DirectoryTree tree, ReportFigures figures, boolean isAllocationKnown, JsonGenerator json) {

    void write() {
        extensions();
        depth();
        sizes();
        DirectoryStatistics statistics = figures.statistics();
        ages("modified", statistics.modified());
        ages("accessed", statistics.accessed());
        ages("created", statistics.created());
        owners();
        largest();
    }

    private void extensions() {
        json.writeArrayPropertyStart("extensions");
        for (int extension : figures.extensions()) {
            json.writeStartObject();
            json.writeStringProperty("extension", tree.extensions().name(extension));
            end(figures.statistics().extension(extension));
        }
        json.writeEndArray();
    }

    private void depth() {
        json.writeObjectPropertyStart("depth");
        json.writeNumberProperty("most", figures.mostDepth());
        json.writeNumberProperty("mean", figures.meanDepth());
        json.writeArrayPropertyStart("entries");
        for (int depth = 0; depth <= figures.mostDepth(); depth++) {
            json.writeNumber(figures.entriesAt(depth));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void sizes() {
        DirectoryStatistics statistics = figures.statistics();
        json.writeArrayPropertyStart("sizes");
        for (int number = 0; number < statistics.sizeClasses(); number++) {
            Tally tally = statistics.sizeClass(number);
            if (tally.count() > 0) {
                json.writeStartObject();
                json.writeNumberProperty("least", number == 0 ? 0 : 1L << (number - 1));
                json.writeNumberProperty("most", number == 0 ? 0 : Long.MAX_VALUE >>> (Long.SIZE - 1 - number));
                end(tally);
            }
        }
        json.writeEndArray();
    }

    private void ages(String name, Map<AgeBand, Tally> bands) {
        json.writeArrayPropertyStart(name);
        bands.forEach((band, tally) -> {
            if (tally.count() > 0) {
                json.writeStartObject();
                json.writeStringProperty("age", NcduWriter.word(band));
                end(tally);
            }
        });
        json.writeEndArray();
    }

    private void owners() {
        json.writeArrayPropertyStart("owners");
        figures.statistics().owners().entrySet().stream()
                .sorted(StatisticsJson::compareOwners)
                .forEach(owner -> {
                    json.writeStartObject();
                    if (owner.getKey() == -1) {
                        json.writeNullProperty("uid");
                    } else {
                        json.writeNumberProperty("uid", Integer.toUnsignedLong(owner.getKey()));
                    }
                    end(owner.getValue());
                });
        json.writeEndArray();
    }

    /// Who has most comes first, then the lesser user ID.
    private static int compareOwners(Map.Entry<Integer, Tally> one, Map.Entry<Integer, Tally> other) {
        int byBytes =
                Long.compare(other.getValue().allocatedBytes(), one.getValue().allocatedBytes());
        return byBytes != 0 ? byBytes : Integer.compareUnsigned(one.getKey(), other.getKey());
    }

    /// Writes count and bytes, and closes the object.
    private void end(Tally tally) {
        json.writeNumberProperty("files", tally.count());
        json.writeNumberProperty("apparentBytes", tally.apparentBytes());
        if (isAllocationKnown) {
            json.writeNumberProperty("allocatedBytes", tally.allocatedBytes());
        } else {
            json.writeNullProperty("allocatedBytes");
        }
        json.writeEndObject();
    }

    private void largest() {
        json.writeArrayPropertyStart("largest");
        for (int node : figures.largestFiles()) {
            json.writeStartObject();
            json.writeStringProperty("path", RawText.of(tree.path(node)));
            json.writeNumberProperty("apparentBytes", tree.apparentBytes(node));
            if (tree.allocatedBytes(node) < 0) {
                json.writeNullProperty("allocatedBytes");
            } else {
                json.writeNumberProperty("allocatedBytes", tree.allocatedBytes(node));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
