package org.ioscope.app.desktop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxMeter;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.overview.OverviewPage;
import org.ioscope.app.desktop.processes.ProcessesPage;
import org.ioscope.app.desktop.status.StatusBarView;
import org.ioscope.app.desktop.status.StatusLines;
import org.ioscope.core.history.History;
import org.ioscope.core.procfs.OwnUsage;
import org.ioscope.core.sample.Sampler;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The window: makes the parts and puts them together.
///
/// Life cycle: made and shown on the JavaFX thread; [#close()] ends its threads and closes the source.
public final class DesktopWindow implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(DesktopWindow.class.getName());
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 600;

    private final Stage stage;
    private final BorderPane root = new BorderPane();
    private final ThemeSwitch theme;
    private final BackgroundThread background = new BackgroundThread();
    private final FxScheduler scheduler = new PlatformScheduler();
    private final FxMeter meter = new FxMeter(scheduler);
    private final boolean metered;
    private final SampleFeed feed;
    private final DesktopViewModel viewModel;
    private final History history = new History();
    private final ProcessesPage processes;
    private final Sampler.Listener listener;

    /// Makes the window; nothing is sampled before [#start()].
    ///
    /// @param target asks where to save
    public DesktopWindow(Stage stage, DesktopOptions options, FileTarget target) {
        this.stage = stage;
        this.metered = options.debugFx();
        this.feed = new SampleFeed(options.opening(), options.period());
        this.viewModel = new DesktopViewModel(
                background, scheduler, new StatusLines(new OwnUsage()), options.period(), feed::restart);
        viewModel.intervalProperty().subscribe(feed::setPeriod);
        PageContext context = context(target);
        this.processes = new ProcessesPage(context);
        // In the order of the sidebar.
        List<Page> pages = List.of(new OverviewPage(context), processes);
        this.listener = new SampleFanOut(
                Stream.of(Stream.of(new HistoryFeed(history)), pages.stream().map(Page::listener), Stream.of(viewModel))
                        .<Sampler.Listener>flatMap(listeners -> listeners)
                        .toList());
        this.theme = new ThemeSwitch(root);
        viewModel.setPages(pages.stream().map(Page::id).toList());
        BooleanProperty collapsed = new SimpleBooleanProperty();
        root.setLeft(new Sidebar(viewModel, pages, collapsed, themeButton()));
        PageArea area = new PageArea(
                viewModel, pages, Bindings.and(stage.showingProperty(), Bindings.not(stage.iconifiedProperty())));
        root.setCenter(area);
        stage.iconifiedProperty().subscribe(iconified -> viewModel.setVisible(!iconified));
        StatusBarView statusBar = new StatusBarView(viewModel.statusProperty());
        root.setBottom(statusBar);
        if (metered) {
            showMeter(statusBar);
        }
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .addAll(
                        styleSheet("desktop.css"),
                        styleSheet("shell.css"),
                        styleSheet("table.css"),
                        styleSheet("overview.css"),
                        styleSheet("processes.css"));
        scene.getStylesheets().add(Typography.styleSheet());
        WindowKeys.install(scene, viewModel, collapsed);
        area.hearKeysOf(scene);
        stage.setScene(scene);
        stage.setTitle("ioscope");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
    }

    private PageContext context(FileTarget target) {
        return new PageContext(
                background,
                scheduler,
                metered ? meter::measure : Runnable::run,
                viewModel.pausedProperty(),
                viewModel.sourceProperty(),
                viewModel.unitsProperty(),
                viewModel.intervalProperty(),
                viewModel::navigate,
                viewModel::tell,
                target,
                history);
    }

    public void show() {
        stage.show();
    }

    /// Begins to sample.
    public void start() {
        feed.start(listener);
    }

    @Override
    public void close() {
        feed.close();
        background.close();
        meter.close();
        if (metered) {
            LOGGER.log(System.Logger.Level.INFO, meter.text());
        }
    }

    private static String styleSheet(String name) {
        return Objects.requireNonNull(DesktopWindow.class.getResource(name), name)
                .toExternalForm();
    }

    private Button themeButton() {
        Button button = Icons.button(Feather.MOON, "", theme::toggle);
        button.setId("theme");
        theme.darkProperty().subscribe(dark -> {
            button.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON));
            Icons.name(button, dark ? "Light colours" : "Dark colours");
        });
        return button;
    }

    private void showMeter(StatusBarView statusBar) {
        Label figures = new Label();
        figures.setId("fx-meter");
        figures.getStyleClass().add(Styles.NUMBER);
        figures.setMinWidth(Label.USE_PREF_SIZE);
        statusBar.addNote(figures);
        viewModel.statusProperty().subscribe(_ -> figures.setText(meter.text()));
        meter.start();
    }

    /// Hears samples, for tests and screenshots.
    Sampler.Listener listener() {
        return listener;
    }

    /// What the pages have in common, for tests and screenshots.
    DesktopViewModel viewModel() {
        return viewModel;
    }

    /// The page Processes, for tests.
    ProcessesPage processes() {
        return processes;
    }

    /// Chooses a theme, for screenshots.
    void chooseDark(boolean dark) {
        theme.choose(dark);
    }
}
