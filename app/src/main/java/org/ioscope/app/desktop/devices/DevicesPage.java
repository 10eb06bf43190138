package org.ioscope.app.desktop.devices;

import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which block device holds the machine up.
public final class DevicesPage {

    private DevicesPage() {}

    /// Makes the page.
    public static Page of(PageContext context) {
        DevicesViewModel viewModel = new DevicesViewModel(context);
        return new Page(
                "devices",
                "Devices",
                Feather.HARD_DRIVE,
                new DevicesView(context, viewModel),
                viewModel,
                viewModel::setShown);
    }
}
