package org.ioscope.core.group;

/// What a control group is called.
///
/// @param kind what it stands for
/// @param name as a user knows it; of a container the first 12 digits of its number until its name is found; empty
///     for [GroupKind#NONE]
/// @param id what the name was taken from: a unit, the number of a container, an application's identifier; empty
///     for
///     [GroupKind#NONE]
/// @param path of the control group that stands for the whole: groups below it belong to it
public record GroupName(GroupKind kind, String name, String id, String path) {

    /// No group.
    public static final GroupName NONE = new GroupName(GroupKind.NONE, "", "", "/");

    /// The same group under another name.
    public GroupName named(String other) {
        return new GroupName(kind, other, id, path);
    }
}
