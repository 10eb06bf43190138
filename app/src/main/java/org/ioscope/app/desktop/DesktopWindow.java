package org.ioscope.app.desktop;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxMeter;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.processes.ProcessesExport;
import org.ioscope.app.desktop.processes.ProcessesView;
import org.ioscope.app.desktop.processes.ProcessesViewModel;
import org.ioscope.app.desktop.status.StatusBarView;
import org.ioscope.app.desktop.status.StatusLines;
import org.ioscope.core.procfs.OwnUsage;
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
    private final RowBuilder rowBuilder = new RowBuilder();
    private final FxScheduler scheduler = new PlatformScheduler();
    private final FxMeter meter = new FxMeter(scheduler);
    private final boolean metered;
    private final SampleFeed feed;
    private final ProcessesViewModel processes;

    /// Makes the window; nothing is sampled before [#start()].
    ///
    /// @param target asks where to save
    public DesktopWindow(Stage stage, DesktopOptions options, FileTarget target) {
        this.stage = stage;
        this.metered = options.debugFx();
        this.feed = new SampleFeed(options.opening(), options.period());
        this.processes = new ProcessesViewModel(
                rowBuilder,
                scheduler,
                options.period(),
                new StatusLines(new OwnUsage()),
                feed::restart,
                metered ? meter::measure : Runnable::run);
        this.theme = new ThemeSwitch(root);
        root.setCenter(new ProcessesView(processes, new ProcessesExport(rowBuilder, scheduler, target), themeButton()));
        StatusBarView statusBar = new StatusBarView(processes.statusProperty());
        root.setBottom(statusBar);
        if (metered) {
            showMeter(statusBar);
        }
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets()
                .addAll(
                        styleSheet("desktop.css"),
                        styleSheet("table.css"),
                        styleSheet("processes.css"),
                        Typography.styleSheet());
        stage.setScene(scene);
        stage.setTitle("ioscope");
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.iconifiedProperty().subscribe(processes::setHidden);
    }

    public void show() {
        stage.show();
    }

    /// Begins to sample.
    public void start() {
        feed.start(processes);
    }

    @Override
    public void close() {
        feed.close();
        rowBuilder.close();
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
        processes.statusProperty().subscribe(_ -> figures.setText(meter.text()));
        meter.start();
    }

    /// The page, for tests and screenshots.
    ProcessesViewModel processes() {
        return processes;
    }

    /// Chooses a theme, for screenshots.
    void chooseDark(boolean dark) {
        theme.choose(dark);
    }
}
