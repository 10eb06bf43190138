package org.ioscope.core.group;

/// By what processes are put together.
public enum Grouping {
    /// Real user.
    USER,
    /// Control group: service, container, application.
    GROUP,
    /// Program, whoever runs it.
    PROGRAM
}
