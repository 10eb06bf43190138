package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.inspect.OpenFile;
import org.ioscope.core.inspect.OpenFileKind;
import org.ioscope.core.inspect.TaskInspector;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// Which processes write into a folder now: those that wrote in the last sample and have a file below it open for
/// writing. Open files are looked at for the few that write most, every two seconds, while that is shown.
///
/// Properties belong to the JavaFX thread; [#sampled] may be called from any.
final class WritersViewModel {

    private static final int MOST_INSPECTED = 24;
    private static final int MOST_FILES = 8;
    private static final long LOOK_NANOS = 1_900_000_000L;
    private static final double NANOS = 1e9;

    /// Lists what a process has open; empty if it has ended.
    interface Inspecting extends Function<TaskId, List<OpenFile>> {}

    /// What is known.
    ///
    /// @param folder looked at, safe to show; empty before the first look
    /// @param writers those that write there, the busiest first
    /// @param others how many processes wrote elsewhere, or may not be looked at
    record Writers(String folder, List<Writer> writers, int others) {

        static final Writers NONE = new Writers("", List.of(), 0);

        Writers(String folder, List<Writer> writers, int others) {
            this.folder = folder;
            this.writers = List.copyOf(writers);
            this.others = others;
        }
    }

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final Inspecting inspecting;
    private final ReadOnlyObjectWrapper<Writers> shown = new ReadOnlyObjectWrapper<>(this, "shown", Writers.NONE);
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<@Nullable Sample> newest = new AtomicReference<>();
    private volatile String folder = "";
    private volatile boolean wanted;
    private volatile long lastLook;

    WritersViewModel(Workplace workplace, FxScheduler scheduler, Inspecting inspecting) {
        this.workplace = workplace;
        this.scheduler = scheduler;
        this.inspecting = inspecting;
        open.subscribe(now -> {
            wanted = now;
            lookSoon();
        });
    }

    /// Looks by `/proc/PID/fd`.
    static List<OpenFile> openFiles(TaskId task) {
        return TaskInspector.of(task).look().map(seen -> seen.files().files()).orElse(List.of());
    }

    /// Looks at another folder.
    ///
    /// @param path whole, as the kernel has it; empty for none
    void follow(String path) {
        if (!path.equals(folder)) {
            folder = path;
            shown.set(Writers.NONE);
            lookSoon();
        }
    }

    private void lookSoon() {
        lastLook = System.nanoTime() - LOOK_NANOS;
        look();
    }

    void sampled(Sample sample) {
        newest.set(sample);
        look();
    }

    private void look() {
        Sample sample = newest.get();
        String below = folder;
        boolean due = System.nanoTime() - lastLook >= LOOK_NANOS;
        if (!wanted || sample == null || below.isEmpty() || !due || !busy.compareAndSet(false, true)) {
            return;
        }
        lastLook = System.nanoTime();
        workplace.aside(() -> {
            try {
                Writers found = find(sample, below);
                scheduler.run(() -> {
                    if (below.equals(folder)) {
                        shown.set(found);
                    }
                });
            } finally {
                busy.set(false);
            }
        });
    }

    private Writers find(Sample sample, String below) {
        List<TaskSample> writing = ProcessRows.of(sample.tasks()).stream()
                .filter(process -> !process.exited())
                .filter(process -> process.activity().writeBytes().isPositive())
                .sorted(Comparator.comparingLong((TaskSample process) ->
                                process.activity().writeBytes().orElse(0))
                        .reversed())
                .toList();
        List<Writer> writers = new ArrayList<>();
        for (TaskSample process : writing.subList(0, Math.min(MOST_INSPECTED, writing.size()))) {
            List<String> files = filesBelow(inspecting.apply(process.id()), below);
            if (!files.isEmpty()) {
                writers.add(writer(process, files, sample.intervalNanos()));
            }
        }
        return new Writers(SafeText.visible(below), writers, writing.size() - writers.size());
    }

    private static List<String> filesBelow(List<OpenFile> files, String folder) {
        String start = folder.endsWith("/") ? folder : folder + "/";
        return files.stream()
                .filter(file -> file.kind() == OpenFileKind.FILE && file.flags().writes())
                .filter(file -> file.path().startsWith(start))
                .map(file -> SafeText.visible(file.path().substring(start.length())))
                .distinct()
                .limit(MOST_FILES)
                .toList();
    }

    private static Writer writer(TaskSample process, List<String> files, long intervalNanos) {
        double seconds = intervalNanos / NANOS;
        return new Writer(
                process.id().pid(),
                SafeText.visible(process.info().command(false)),
                SafeText.visible(process.info().user()),
                seconds > 0 ? process.activity().writeBytes().orElse(0) / seconds : Double.NaN,
                files);
    }

    ReadOnlyObjectProperty<Writers> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Whether it can be seen; else nobody is looked at.
    BooleanProperty openProperty() {
        return open;
    }
}
