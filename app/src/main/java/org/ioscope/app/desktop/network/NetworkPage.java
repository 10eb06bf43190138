package org.ioscope.app.desktop.network;

import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which network interface carries how much.
public final class NetworkPage {

    private NetworkPage() {}

    /// Makes the page.
    public static Page of(PageContext context) {
        NetworkViewModel viewModel = new NetworkViewModel(context);
        return new Page(
                "network",
                "Network",
                Feather.GLOBE,
                new NetworkView(context, viewModel),
                viewModel,
                viewModel::setShown);
    }
}
