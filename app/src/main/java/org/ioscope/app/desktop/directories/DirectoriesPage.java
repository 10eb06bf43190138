package org.ioscope.app.desktop.directories;

import java.nio.file.Path;
import java.util.List;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.core.directory.DirectoryProfiler;
import org.kordamp.ikonli.feather.Feather;

/// The page that answers where the space went.
public final class DirectoriesPage {

    private final DirectoriesViewModel viewModel;
    private final Page page;

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
        DirectoriesView view = new DirectoriesView(context, viewModel, workplace);
        page = new Page("directories", "Directories", Feather.FOLDER, view, viewModel, view::setShown);
    }

    /// What the window shows.
    public Page page() {
        return page;
    }

    /// Scans folders, for tests and screenshots.
    public void scan(Path... folders) {
        viewModel.start().scan(List.of(folders));
    }
}
