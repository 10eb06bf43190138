package org.ioscope.app.desktop.processes;

import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which process and thread does how much disk I/O.
public final class ProcessesPage implements Page {

    private final ProcessesViewModel viewModel;
    private final ProcessesView view;

    public ProcessesPage(PageContext context) {
        viewModel = new ProcessesViewModel(context);
        view = new ProcessesView(context, viewModel, new ProcessesExport(context));
    }

    @Override
    public String id() {
        return "processes";
    }

    @Override
    public String title() {
        return "Processes";
    }

    @Override
    public Ikon icon() {
        return Feather.LIST;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Sampler.Listener listener() {
        return viewModel;
    }

    @Override
    public void setShown(boolean shown) {
        viewModel.setShown(shown);
    }

    /// What the page shows, for tests.
    public ProcessesViewModel viewModel() {
        return viewModel;
    }
}
