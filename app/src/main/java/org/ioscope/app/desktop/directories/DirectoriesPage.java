package org.ioscope.app.desktop.directories;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers where the space went.
public final class DirectoriesPage implements Page {

    private final DirectoriesViewModel viewModel;
    private final DirectoriesView view;

    public DirectoriesPage(PageContext context) {
        Workplace workplace = new WorkplaceThread();
        viewModel = new DirectoriesViewModel(
                context,
                new DirectoriesViewModel.Surroundings(
                        workplace,
                        DirectoryProfiler::start,
                        new UsersDesk(),
                        WritersViewModel::openFiles,
                        Path.of(System.getProperty("user.home"))));
        view = new DirectoriesView(context, viewModel, workplace);
    }

    @Override
    public String id() {
        return "directories";
    }

    @Override
    public String title() {
        return "Directories";
    }

    @Override
    public Ikon icon() {
        return Feather.FOLDER;
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
        view.setShown(shown);
    }

    /// Scans folders, for tests and screenshots.
    public void scan(Path... folders) {
        viewModel.start().scan(List.of(folders));
    }
}
