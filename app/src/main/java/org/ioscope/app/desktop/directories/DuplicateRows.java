package org.ioscope.app.desktop.directories;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;

/// The rows of all groups: each group's head, and the names of its files below. A row is made when it is asked for,
/// because most are never seen.
final class DuplicateRows extends AbstractList<DuplicateRow> implements RandomAccess {

    private final List<DuplicateGroup> groups;
    /// Place of each group's head.
    private final int[] heads;

    private final int size;

    DuplicateRows(List<DuplicateGroup> groups) {
        this.groups = groups;
        heads = new int[groups.size()];
        int row = 0;
        for (int i = 0; i < heads.length; i++) {
            heads[i] = row++;
            for (DuplicateFile file : groups.get(i).files()) {
                row += file.names().size();
            }
        }
        size = row;
    }

    @Override
    public DuplicateRow get(int index) {
        int found = Arrays.binarySearch(heads, index);
        int number = found < 0 ? -found - 2 : found;
        DuplicateGroup group = groups.get(number);
        return found >= 0 ? new DuplicateRow.Head(group) : name(group, index - heads[number] - 1);
    }

    private static DuplicateRow name(DuplicateGroup group, int index) {
        int rest = index;
        for (DuplicateFile file : group.files()) {
            List<Integer> names = file.names();
            if (rest < names.size()) {
                return new DuplicateRow.Name(file, names.get(rest), rest > 0);
            }
            rest -= names.size();
        }
        throw new IndexOutOfBoundsException(index);
    }

    @Override
    public int size() {
        return size;
    }
}
