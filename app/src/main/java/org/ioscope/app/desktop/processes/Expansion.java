package org.ioscope.app.desktop.processes;

import java.util.HashMap;
import java.util.Map;

/// Which groups show their members. Immutable.
///
/// @param all whether those do of which nothing else was said
/// @param chosen what was said of single groups
record Expansion(boolean all, Map<RowKey, Boolean> chosen) {

    /// All groups are closed.
    static final Expansion CLOSED = new Expansion(false, Map.of());

    /// All groups are open.
    static final Expansion OPEN = new Expansion(true, Map.of());

    /// Whether a group shows its members.
    ///
    /// @param revealing whether a member is looked for
    boolean isOpen(RowKey group, boolean revealing) {
        return chosen.getOrDefault(group, all || revealing);
    }

    /// This, with a group opened or closed.
    Expansion with(RowKey group, boolean open) {
        Map<RowKey, Boolean> now = new HashMap<>(chosen);
        now.put(group, open);
        return new Expansion(all, Map.copyOf(now));
    }

    /// This without the groups that were closed one by one, so that a new search shows what it finds.
    Expansion reopened() {
        Map<RowKey, Boolean> now = new HashMap<>(chosen);
        now.values().removeIf(open -> !open);
        return new Expansion(all, Map.copyOf(now));
    }
}
