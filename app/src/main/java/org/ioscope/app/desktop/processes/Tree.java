package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows that the user wants to see, under their groups.
///
/// A search shows the groups of what it finds. A group that is itself what is looked for shows all its members.
final class Tree {

    private final Tables tables;
    private final ViewOptions options;
    private final String searched;
    private final List<Bough> boughs = new ArrayList<>();
    private int matching;
    private int all;

    private Tree(Tables tables, ViewOptions options) {
        this.tables = tables;
        this.options = options;
        this.searched = options.searched();
    }

    /// Gathers the rows under [ViewOptions#grouping()].
    static Tree of(Tables tables, ViewOptions options) {
        Tree tree = new Tree(tables, options);
        switch (options.grouping()) {
            case NONE -> tree.flat();
            case PROCESS -> tree.byProcess();
            case USER, SERVICE -> tree.bySum();
        }
        return tree;
    }

    /// In no order.
    List<Bough> boughs() {
        return boughs;
    }

    /// How many tasks match search and switches, groups not counted.
    int matching() {
        return matching;
    }

    /// How many tasks there are.
    int all() {
        return all;
    }

    private void flat() {
        for (RowValues row : rows(options.threads())) {
            all++;
            if (wants(row)) {
                matching++;
                boughs.add(new Bough(row, List.of()));
            }
        }
    }

    private boolean isFound(RowValues row) {
        return searched.isEmpty() || row.contains(searched);
    }

    private boolean wantsIdle(RowValues row) {
        return !options.onlyActive() || row.isActive();
    }

    private boolean wants(RowValues row) {
        return wantsIdle(row) && isFound(row);
    }

    private Iterable<RowValues> rows(boolean threads) {
        return tables.tasks(threads, options.accumulated()).values();
    }

    private void byProcess() {
        Map<Integer, List<RowValues>> threads = new HashMap<>();
        for (RowValues thread : rows(true)) {
            threads.computeIfAbsent(thread.task().id().pid(), _ -> new ArrayList<>(1))
                    .add(thread);
        }
        for (RowValues process : rows(false)) {
            all++;
            List<RowValues> own = threads.getOrDefault(process.task().id().pid(), List.of());
            if (add(process, own.size() > 1 ? own : List.of(), own.size())) {
                matching++;
            }
        }
    }

    private void bySum() {
        Map<String, List<RowValues>> members = new HashMap<>();
        for (RowValues row : rows(options.threads())) {
            all++;
            members.computeIfAbsent(row.groupName(options.grouping()), _ -> new ArrayList<>())
                    .add(row);
        }
        tables.groups(options.grouping(), options.accumulated()).forEach((name, group) -> {
            List<RowValues> own = members.getOrDefault(name, List.of());
            add(group, own, options.threads() ? group.threads() : group.place().members());
        });
    }

    /// Whether the row is shown.
    private boolean add(RowValues row, List<RowValues> members, int count) {
        boolean found = isFound(row);
        List<RowValues> wanted = new ArrayList<>(members.size());
        for (RowValues member : members) {
            if (found ? wantsIdle(member) : wants(member)) {
                wanted.add(member);
            }
        }
        if (row.isGroup()) {
            matching += wanted.size();
        }
        if (wanted.isEmpty() && !(found && wantsIdle(row))) {
            return false;
        }
        boolean open = !wanted.isEmpty() && options.expansion().isOpen(row.key(), !found);
        Place.Branch branch = open ? Place.Branch.OPEN : Place.Branch.CLOSED;
        Place place = new Place(0, wanted.isEmpty() ? Place.Branch.NONE : branch, count, options.threads());
        boughs.add(new Bough(row.at(place), open ? wanted : List.of()));
        return true;
    }
}
