package org.ioscope.app.desktop.directories;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Preferences;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.sample.FileSystemState;
import org.jspecify.annotations.Nullable;

/// What can be scanned, and how the user wants it. On the JavaFX thread.
final class StartViewModel {

    private static final int MOST_RECENT = 8;

    /// Entries a second of a scan that holds back.
    private static final int POLITE_PACE = 20_000;

    private final FxScheduler scheduler;
    private final Workplace workplace;
    private final Consumer<ScanRequest> starter;
    private final Path home;
    private final ReadOnlyObjectWrapper<List<Disk>> disks = new ReadOnlyObjectWrapper<>(this, "disks", List.of());
    private final ReadOnlyObjectWrapper<List<String>> recent = new ReadOnlyObjectWrapper<>(this, "recent", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final StringProperty path = new SimpleStringProperty(this, "path", "");
    private final StringProperty remembered;
    private final BooleanProperty oneFileSystem;
    private final BooleanProperty followLinks;
    private final BooleanProperty polite;
    private final ObjectProperty<HardLinkPolicy> hardLinks =
            new SimpleObjectProperty<>(this, "hardLinks", HardLinkPolicy.FIRST);

    /// @param starter begins a scan
    StartViewModel(PageContext context, Workplace workplace, Path home, Consumer<ScanRequest> starter) {
        this.scheduler = context.scheduler();
        this.workplace = workplace;
        this.home = home;
        this.starter = starter;
        Preferences preferences = context.preferences();
        remembered = preferences.text("directories.recent", "");
        oneFileSystem = preferences.flag("directories.oneFileSystem", false);
        followLinks = preferences.flag("directories.followLinks", false);
        polite = preferences.flag("directories.polite", false);
        remembered.subscribe(
                text -> recent.set(text.lines().filter(line -> !line.isEmpty()).toList()));
    }

    /// Takes in how full disks are.
    void show(List<FileSystemState> mounted) {
        disks.set(Disk.among(mounted));
    }

    /// Scans a whole file system.
    void scan(Disk disk) {
        remember(List.of(disk.mountPoint()));
        ScanOptions options = options().toBuilder().oneFileSystem(true).build();
        starter.accept(new ScanRequest(List.of(ScanRequest.path(disk.mountPoint())), options, disk.state()));
    }

    /// Scans the typed path.
    void scanTyped() {
        String typed = path.get().strip();
        if (typed.isEmpty()) {
            problem.set("Type the path of a folder, or choose one.");
            return;
        }
        try {
            scan(List.of(absolute(typed)));
        } catch (InvalidPathException e) {
            problem.set("“" + typed + "” can not be a path: " + e.getReason() + ".");
        }
    }

    /// `~` is the home folder, as in a shell; what is relative begins there too.
    private Path absolute(String typed) {
        String plain = typed.equals("~") || typed.startsWith("~/") ? "." + typed.substring(1) : typed;
        return home.resolve(plain).normalize();
    }

    /// Scans folders that were chosen or dropped here.
    void scan(List<Path> folders) {
        assert scheduler.isOnFxThread();
        // Whether they are there is asked aside: their file system may not answer.
        workplace.aside(() -> {
            String refusal = folders.stream()
                    .filter(folder -> !Files.isDirectory(folder))
                    .findFirst()
                    .map(StartViewModel::refusal)
                    .orElse("");
            scheduler.run(() -> {
                problem.set(refusal);
                if (refusal.isEmpty() && !folders.isEmpty()) {
                    begin(folders);
                }
            });
        });
    }

    private static String refusal(Path folder) {
        return Files.exists(folder) ? folder + " is no folder." : folder + " is not there, or may not be looked at.";
    }

    private void begin(List<Path> folders) {
        remember(folders.stream().map(Path::toString).toList());
        List<RawPath> paths = folders.stream()
                .map(folder -> new RawPath(PathBytes.of(folder.toAbsolutePath())))
                .toList();
        starter.accept(new ScanRequest(paths, options(), wholeOf(paths)));
    }

    /// The file system, if just that is scanned.
    private @Nullable FileSystemState wholeOf(List<RawPath> paths) {
        if (paths.size() != 1 || !oneFileSystem.get()) {
            return null;
        }
        return disks.get().stream()
                .map(Disk::state)
                .filter(state -> state.mountPoint().equals(paths.getFirst().display()))
                .findFirst()
                .orElse(null);
    }

    private void remember(List<String> folders) {
        Set<String> all = new LinkedHashSet<>(folders);
        all.addAll(recent.get());
        List<String> newest = new ArrayList<>(all);
        newest.removeIf(folder -> folder.contains("\n"));
        remembered.set(String.join("\n", newest.subList(0, Math.min(MOST_RECENT, newest.size()))));
    }

    /// How the next scan will be.
    ScanOptions options() {
        ScanOptions.Politeness politeness =
                polite.get() ? new ScanOptions.Politeness(true, POLITE_PACE) : ScanOptions.Politeness.NONE;
        return ScanOptions.DEFAULT.toBuilder()
                .oneFileSystem(oneFileSystem.get())
                .followLinks(followLinks.get())
                .hardLinks(hardLinks.get())
                .politeness(politeness)
                .build();
    }

    ReadOnlyObjectProperty<List<Disk>> disksProperty() {
        return disks.getReadOnlyProperty();
    }

    /// Folders that were scanned, the last one first.
    ReadOnlyObjectProperty<List<String>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /// Why what was typed can not be scanned; empty for nothing.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    StringProperty pathProperty() {
        return path;
    }

    BooleanProperty oneFileSystemProperty() {
        return oneFileSystem;
    }

    BooleanProperty followLinksProperty() {
        return followLinks;
    }

    BooleanProperty politeProperty() {
        return polite;
    }

    ObjectProperty<HardLinkPolicy> hardLinksProperty() {
        return hardLinks;
    }
}
