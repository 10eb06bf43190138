package org.ioscope.app.desktop.network;

import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers which network interface carries how much.
public final class NetworkPage implements Page {

    private final NetworkViewModel viewModel;
    private final NetworkView view;

    public NetworkPage(PageContext context) {
        viewModel = new NetworkViewModel(context);
        view = new NetworkView(context, viewModel);
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return "Network";
    }

    @Override
    public Ikon icon() {
        return Feather.GLOBE;
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
