package org.ioscope.app.desktop.devices;

import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which block device holds the machine up.
public final class DevicesPage implements Page {

    private final DevicesViewModel viewModel;
    private final DevicesView view;

    public DevicesPage(PageContext context) {
        viewModel = new DevicesViewModel(context);
        view = new DevicesView(context, viewModel);
    }

    @Override
    public String id() {
        return "devices";
    }

    @Override
    public String title() {
        return "Devices";
    }

    @Override
    public Ikon icon() {
        return Feather.HARD_DRIVE;
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
