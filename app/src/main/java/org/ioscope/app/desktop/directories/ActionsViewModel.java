package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.removal.Removal;
import org.ioscope.core.directory.removal.RemovalResult;
import org.ioscope.core.export.SafeText;
import org.jspecify.annotations.Nullable;

/// What the user does to files and directories: each thing is done to the very path that was chosen, the user is
/// told
/// what became of it, and the totals follow.
///
/// On the JavaFX thread; acts beside the page's workplace.
final class ActionsViewModel {

    private static final String CONSENT = "yes";
    private static final long WATCH_MILLIS = 200;

    /// Something that takes time.
    ///
    /// @param text how far it is
    /// @param cancel stops it
    record Work(String text, Runnable cancel) {}

    private final Workplace workplace;
    private final FxScheduler scheduler;
    private final Consumer<Notice> notices;
    private final ObservableValue<Units> units;
    private final Desk desk;
    private final TreeUpdates updates;
    private final ReadOnlyObjectWrapper<@Nullable Target> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>(this, "work");
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

    ActionsViewModel(PageContext context, Workplace workplace, Desk desk, TreeUpdates updates) {
        this.workplace = workplace;
        this.scheduler = context.scheduler();
        this.notices = context.notices();
        this.units = context.units();
        this.desk = desk;
        this.updates = updates;
    }

    void open(Target target) {
        start("“" + target.name() + "” could not be opened", target.file(), desk::open);
    }

    void openTerminal(Target target) {
        start("A terminal could not be opened", target.folder(), desk::openTerminal);
    }

    private interface Opening {
        void open(Path file) throws IOException;
    }

    private void start(String failed, Path file, Opening opening) {
        workplace.aside(() -> {
            try {
                opening.open(file);
            } catch (IOException e) {
                Notice notice = Notice.failed(failed, e.getMessage() + ". Path: " + SafeText.visible(file.toString()));
                scheduler.run(() -> notices.accept(notice));
            }
        });
    }

    /// Moves to the trash, without a question as it can be brought back.
    void trash(Target target) {
        if (isRefused(target, "moved to the trash")) {
            return;
        }
        workplace.aside(() -> {
            try {
                desk.trash(target.root(), target.below());
                scheduler.run(() -> {
                    notices.accept(Notice.done("Moved to the trash: " + target.name(), size(target)));
                    updates.remove(target);
                });
            } catch (IOException e) {
                scheduler.run(() -> notices.accept(Notice.failed(
                        "Not moved to the trash: " + target.name(), sentence(e.getMessage()) + target.path())));
            }
        });
    }

    private boolean isRefused(Target target, String what) {
        if (target.isScannedPath()) {
            notices.accept(Notice.failed(
                    "The scanned folder itself can not be " + what, "Scan the folder around it to do that."));
            return true;
        }
        return false;
    }

    private static String sentence(@Nullable String cause) {
        String text = String.valueOf(cause);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ". Path: ";
    }

    private String size(Target target) {
        String bytes = units.getValue().amount((double) target.bytes());
        return target.directory() ? bytes + " in " + entries(target.entries()) : bytes;
    }

    private static String entries(long count) {
        return Formats.count(count) + (count == 1 ? " entry" : " entries");
    }

    /// Asks whether to delete for good.
    void askToDelete(Target target) {
        if (!isRefused(target, "deleted")) {
            typed.set("");
            question.set(target);
        }
    }

    /// What is asked, in words.
    String questionText(Target target) {
        return "Delete “" + target.name() + "” for good? " + size(target) + " at " + target.path()
                + ". Links are deleted, not what they lead to. It can not be brought back.";
    }

    /// Whether the user typed what is asked for.
    boolean isConsent() {
        return typed.get().strip().toLowerCase(Locale.ROOT).equals(CONSENT);
    }

    void cancelDelete() {
        question.set(null);
    }

    /// Deletes what was asked, if the user typed yes.
    void delete() {
        Target target = question.get();
        if (target == null || !isConsent()) {
            return;
        }
        question.set(null);
        Removal removal = new Removal(target.root(), target.below());
        watch(target, removal);
        workplace.aside(() -> {
            RemovalResult result = removal.run();
            scheduler.run(() -> deleted(target, result));
        });
    }

    private void watch(Target target, Removal removal) {
        work.set(new Work("Deleting " + target.name() + ": " + entries(removal.deleted()) + " gone", removal::cancel));
        workplace.later(
                WATCH_MILLIS,
                () -> scheduler.run(() -> {
                    if (work.get() != null) {
                        watch(target, removal);
                    }
                }));
    }

    private void deleted(Target target, RemovalResult result) {
        work.set(null);
        if (result.isComplete()) {
            notices.accept(Notice.done("Deleted: " + target.name(), size(target)));
            updates.remove(target);
            return;
        }
        String gone = entries(result.deleted()) + " deleted. ";
        String failures = result.failures() == 0
                ? ""
                : Formats.count(result.failures()) + " could not be deleted, such as "
                        + SafeText.visible(result.listed().getFirst());
        String title = result.cancelled() ? "Stopped deleting " : "Not all deleted of ";
        notices.accept(Notice.failed(title + target.name(), gone + failures));
        refresh(target);
    }

    /// Scans a directory again; of a file, the directory that it is in.
    void refresh(Target target) {
        work.set(new Work("Scanning again: " + target.name(), updates::cancel));
        updates.refresh(target, () -> work.set(null));
    }

    /// What is to be deleted, if the user types yes; null for nothing.
    ReadOnlyObjectProperty<@Nullable Target> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// What is being done; null for nothing.
    ReadOnlyObjectProperty<@Nullable Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /// The answer to the question.
    StringProperty typedProperty() {
        return typed;
    }
}
