package org.ioscope.app.desktop.overview;

import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The machine at a glance.
public final class OverviewPage implements Page {

    private final OverviewViewModel viewModel;
    private final OverviewView view;

    public OverviewPage(PageContext context) {
        viewModel = new OverviewViewModel(context);
        view = new OverviewView(context, viewModel);
    }

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String title() {
        return "Overview";
    }

    @Override
    public Ikon icon() {
        return Feather.ACTIVITY;
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
}
