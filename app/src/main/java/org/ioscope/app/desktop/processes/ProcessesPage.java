package org.ioscope.app.desktop.processes;

import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which process and thread does how much disk I/O.
public final class ProcessesPage {

    private final ProcessesViewModel viewModel;
    private final Page page;

    public ProcessesPage(PageContext context) {
        viewModel = new ProcessesViewModel(context);
        page = new Page(
                "processes",
                "Processes",
                Feather.LIST,
                new ProcessesView(context, viewModel, new ProcessesExport(context)),
                viewModel,
                viewModel::setShown);
    }

    /// What the window shows.
    public Page page() {
        return page;
    }

    /// What the page shows, for tests.
    public ProcessesViewModel viewModel() {
        return viewModel;
    }
}
