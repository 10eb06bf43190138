package org.ioscope.core.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ioscope.core.procfs.ProcFormatException;
import org.ioscope.core.procfs.ProcScanner;

/// Rows of a kernel table with a name in each line. Nearly always they are the same, in the same places, as last
/// time: then no name is read at all.
///
/// @param <R> what is kept of a row
final class RowTable<R> {

    private final char end;
    private final String item;
    private final Function<String, R> maker;
    private List<Entry<R>> before = new ArrayList<>();
    private List<Entry<R>> now = new ArrayList<>();
    private boolean changed;

    /// @param end the character that ends a name
    /// @param item what the name is, for messages
    /// @param maker makes the row of a name that is new
    RowTable(char end, String item, Function<String, R> maker) {
        this.end = end;
        this.item = item;
        this.maker = maker;
    }

    /// Begins a reading.
    void begin() {
        List<Entry<R>> last = before;
        before = now;
        now = last;
        now.clear();
        changed = false;
    }

    /// Takes the name that comes next, and gives its row.
    R next(ProcScanner text) throws ProcFormatException {
        int place = now.size();
        text.hasField();
        if (place < before.size() && text.skip(before.get(place).key)) {
            now.add(before.get(place));
        } else {
            changed = true;
            String name = text.until(end, item);
            now.add(find(name));
        }
        return now.getLast().row;
    }

    private Entry<R> find(String name) {
        byte[] key = (name + end).getBytes(StandardCharsets.UTF_8);
        for (Entry<R> entry : before) {
            if (java.util.Arrays.equals(entry.key, key)) {
                return entry;
            }
        }
        return new Entry<>(key, maker.apply(name));
    }

    /// Ends a reading.
    ///
    /// @return whether other rows, or the same in other places, were there last time
    boolean end() {
        return changed || before.size() != now.size();
    }

    /// Forgets all rows.
    void clear() {
        before.clear();
        now.clear();
    }

    int size() {
        return now.size();
    }

    R row(int index) {
        return now.get(index).row;
    }

    private static final class Entry<R> {

        /// The name with the character that ends it, as it stands in the file.
        private final byte[] key;

        private final R row;

        Entry(byte[] key, R row) {
            this.key = key;
            this.row = row;
        }
    }
}
