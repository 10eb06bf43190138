package org.ioscope.app.desktop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.CopiedText;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxMeter;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.Page;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.devices.DevicesPage;
import org.ioscope.app.desktop.directories.DirectoriesPage;
import org.ioscope.app.desktop.network.NetworkPage;
import org.ioscope.app.desktop.overview.OverviewPage;
import org.ioscope.app.desktop.processes.ProcessesPage;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.SettingsPage;
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

    private final Stage stage;
    private final BorderPane root = new BorderPane();
    private final ThemeSwitch theme;
    private final BackgroundThread background = new BackgroundThread();
    private final FxScheduler scheduler = new PlatformScheduler();
    private final FxMeter meter = new FxMeter(scheduler);
    private final boolean metered;
    private final SampleFeed feed;
    private final Settings settings;
    private final DesktopViewModel viewModel;
    private final History history = new History();
    private final ProcessesPage processes;
    private final DirectoriesPage directories;
    private final Sampler.Listener listener;

    /// Makes the window; nothing is sampled before [#start()].
    ///
    /// @param target asks where to save
    public DesktopWindow(Stage stage, DesktopOptions options, FileTarget target) {
        this.stage = stage;
        this.metered = options.debugFx();
        this.settings = options.settings();
        this.feed = new SampleFeed(options.opening());
        this.viewModel = new DesktopViewModel(
                background, scheduler, new StatusLines(new OwnUsage()), settings, options.period(), feed::restart);
        viewModel.intervalProperty().subscribe(feed::setPeriod);
        PageContext context = context(target);
        this.processes = new ProcessesPage(context);
        this.directories = new DirectoriesPage(context);
        // In the order of the sidebar.
        List<Page> pages = List.of(
                OverviewPage.of(context),
                processes.page(),
                DevicesPage.of(context),
                NetworkPage.of(context),
                directories.page(),
                SettingsPage.of(settings, viewModel.intervalProperty(), viewModel::chooseInterval));
        this.listener = new SampleFanOut(
                Stream.of(Stream.of(new HistoryFeed(history)), pages.stream().map(Page::listener), Stream.of(viewModel))
                        .<Sampler.Listener>flatMap(listeners -> listeners)
                        .toList());
        this.theme = new ThemeSwitch(root, settings.themeProperty());
        viewModel.setPages(pages.stream().map(Page::id).toList());
        BooleanProperty collapsed = settings.sidebarCollapsedProperty();
        root.setLeft(new Sidebar(viewModel, pages, collapsed, themeButton(), moreMenu()));
        PageArea area = new PageArea(
                viewModel, pages, Bindings.and(stage.showingProperty(), Bindings.not(stage.iconifiedProperty())));
        root.setCenter(area);
        stage.iconifiedProperty().subscribe(iconified -> viewModel.setVisible(!iconified));
        StatusBarView statusBar = new StatusBarView(viewModel.statusProperty());
        root.setBottom(statusBar);
        if (metered) {
            showMeter(statusBar);
        }
        Scene scene = new Scene(root);
        scene.getStylesheets()
                .addAll(
                        styleSheet("desktop.css"),
                        styleSheet("shell.css"),
                        styleSheet("settings.css"),
                        styleSheet("table.css"),
                        styleSheet("overview.css"),
                        styleSheet("details.css"),
                        styleSheet("processes.css"),
                        styleSheet("directories.css"));
        scene.getStylesheets().add(Typography.styleSheet());
        WindowKeys.install(scene, viewModel, collapsed);
        ContextMenuKey.install(scene);
        area.hearKeysOf(scene);
        stage.setScene(scene);
        stage.setTitle("ioscope");
        WindowMemory.install(stage, settings.windowProperty());
        settings.keep(background, scheduler);
        settings.problemProperty().subscribe(this::tellProblem);
    }

    private PageContext context(FileTarget target) {
        return new PageContext(
                background,
                scheduler,
                metered ? meter::measure : Runnable::run,
                viewModel.pausedProperty(),
                viewModel.sourceProperty(),
                settings.unitsProperty(),
                viewModel.intervalProperty(),
                viewModel::navigate,
                viewModel::tell,
                target,
                settings,
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
        settings.flush();
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

    private void tellProblem(String problem) {
        if (!problem.isEmpty()) {
            viewModel.tell(Notice.failed("Settings", problem));
        }
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

    private MenuButton moreMenu() {
        MenuItem copy = new MenuItem("Copy sample as JSON", new FontIcon(Feather.COPY));
        copy.setId("copy-sample");
        copy.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        copy.setOnAction(_ -> viewModel.copySample(CopiedText::put));
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL), copy);
        menu.setId("more");
        menu.setPopupSide(Side.TOP);
        menu.getStyleClass().addAll(Styles.ICON_BUTTON, "more-menu");
        menu.setAccessibleText("More");
        menu.setTooltip(new Tooltip("More"));
        return menu;
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

    /// The page Directories, for tests and screenshots.
    DirectoriesPage directories() {
        return directories;
    }

    /// The page Processes, for tests.
    ProcessesPage processes() {
        return processes;
    }
}
