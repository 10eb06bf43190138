package org.ioscope.app.desktop.processes;

import org.ioscope.core.group.GroupKind;
import org.ioscope.core.group.GroupName;

/// The service, container or application that a task belongs to, or a group itself.
///
/// @param name names it over time
/// @param title what a user calls it; empty where there is none
/// @param kind what it is, in a word; empty where that goes without saying
public record TaskGroup(String name, String title, String kind) {

    static TaskGroup of(GroupName name) {
        return new TaskGroup(
                name.path(), name.kind() == GroupKind.NONE ? "" : name.name(), GroupWords.kind(name.kind()));
    }
}
