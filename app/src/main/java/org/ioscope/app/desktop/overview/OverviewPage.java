package org.ioscope.app.desktop.overview;

import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.kordamp.ikonli.feather.Feather;

/// The machine at a glance.
public final class OverviewPage {

    private OverviewPage() {}

    /// Makes the page.
    public static Page of(PageContext context) {
        OverviewViewModel viewModel = new OverviewViewModel(context);
        return new Page(
                "overview",
                "Overview",
                Feather.ACTIVITY,
                new OverviewView(context, viewModel),
                viewModel,
                viewModel::setShown);
    }
}
