package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.Set;
import org.ioscope.app.desktop.table.Column;

/// The columns of a list of the members of a group.
final class MemberColumns {

    private static final Set<String> SHOWN = Set.of("read", "write", ProcessColumns.COMMAND);

    private MemberColumns() {}

    static List<Column<RowValues>> all() {
        return ProcessColumns.all(false).stream()
                .filter(column -> SHOWN.contains(column.id()))
                .toList();
    }
}
