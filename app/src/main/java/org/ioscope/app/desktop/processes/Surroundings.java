package org.ioscope.app.desktop.processes;

import org.ioscope.core.inspect.TaskInspector;

/// What the page looks at and acts on beside its samples.
///
/// @param backend does things to tasks
/// @param looking looks at tasks
/// @param fileManager shows folders
record Surroundings(TaskBackend backend, DetailsViewModel.Looking looking, ActionsViewModel.FolderOpener fileManager) {

    /// This machine.
    static Surroundings system() {
        return new Surroundings(
                TaskBackend.system(),
                new DetailsViewModel.Looking(new TaskThread(), task -> TaskInspector.of(task)::look),
                new XdgOpen());
    }
}
