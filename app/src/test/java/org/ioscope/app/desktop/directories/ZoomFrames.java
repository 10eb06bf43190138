package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.TreeBuilder;

/// Measures how smoothly the page Directories zooms: goes into the largest directory of a tree of many files and
/// out
/// again, and notes the time between two pulses of the JavaFX thread, from the wish until the picture stands
/// still,
/// with all that the page does meanwhile.
final class ZoomFrames {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Double> waiting = new ArrayList<>();
    private final List<Double> moving = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final WorkplaceThread workplace = new WorkplaceThread();
    private final DirectoriesViewModel page;
    private final TreeMapView map;

    private ZoomFrames(Stage stage, Path empty) {
        var context = new TestContext().context(new PlatformScheduler());
        page = new DirectoriesViewModel(
                context,
                new DirectoriesViewModel.Surroundings(
                        workplace, DirectoryProfiler::start, new UsersDesk(), _ -> List.of(), empty));
        DirectoriesView view = new DirectoriesView(context, page, workplace);
        view.setShown(true);
        Scene scene = new Scene(view, WIDTH, HEIGHT);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(scene.getRoot(), false);
        stage.setScene(scene);
        stage.show();
        page.start(request(empty));
        // Only with its skin has the split pane what is in it.
        view.applyCss();
        view.layout();
        map = (TreeMapView) Objects.requireNonNull(view.lookup("#tree-map"));
    }

    /// Measures and prints.
    ///
    /// @param arguments number of files, and how often to zoom in and out
    public static void main(String[] arguments) throws InterruptedException, IOException {
        int files = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        DirectoryTree tree = tree(files);
        Path empty = Files.createTempDirectory("ioscope-zoom");
        Platform.startup(() -> {});
        ZoomFrames[] frames = new ZoomFrames[1];
        // Else the toolkit's threads would keep a failed run alive.
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        onScreen(() -> frames[0] = new ZoomFrames(new Stage(), empty));
        frames[0].run(tree, rounds, empty);
        System.out.printf(
                Locale.ROOT,
                "%,d files, %,d nodes, %dx%d, %d zooms in and out%n",
                files,
                tree.nodeCount(),
                WIDTH,
                HEIGHT,
                rounds);
        print("between frames, until the new picture is there", frames[0].waiting);
        print("between frames, while it moves", frames[0].moving);
        print("from the wish until it stands still", frames[0].whole);
        Files.delete(empty);
        // Threads of the toolkit go on.
        System.exit(0);
    }

    private static ScanRequest request(Path folder) {
        return new ScanRequest(List.of(ScanRequest.path(folder.toString())), ScanOptions.DEFAULT, null);
    }

    /// Directories of very different sizes in three levels.
    private static DirectoryTree tree(int files) {
        Random random = new Random(1);
        TreeBuilder builder = new TreeBuilder("/generated");
        List<String> extensions = List.of(".java", ".class", ".png", ".so", ".txt", ".zip", ".mp4", "");
        int made = 0;
        for (int directory = 0; made < files; directory++) {
            builder.directory("outer" + directory);
            double factor = Math.exp(2 * random.nextGaussian());
            for (int inner = 0; inner < 100 && made < files; inner++) {
                builder.directory("inner" + inner);
                for (int i = random.nextInt(200); i >= 0 && made < files; i--) {
                    long bytes = (long) (factor * Math.exp(7 + 2.5 * random.nextGaussian()));
                    builder.file("file" + made + extensions.get(random.nextInt(extensions.size())), bytes, bytes);
                    made++;
                }
                builder.up();
            }
            builder.up();
        }
        return builder.build();
    }

    private void run(DirectoryTree tree, int rounds, Path empty) throws InterruptedException {
        untilShown(() -> {
            ShownTree shown = page.shownProperty().get();
            return shown == null || shown.isLive() ? null : shown;
        });
        DirectoryProfile profile =
                new DirectoryProfile(tree, Backend.PARALLEL, "made in memory", 1, 0, new ScanErrors(), 0, false);
        onScreen(() -> page.show(ShownTree.live(tree, request(empty)).ended(profile)));
        untilShown(() -> stands(tree.root()) ? map : null);
        int inner = largest(tree);
        for (int round = -2; round < rounds; round++) {
            boolean counts = round >= 0;
            zoom(inner, counts);
            zoom(tree.root(), counts);
        }
    }

    private static int largest(DirectoryTree tree) {
        int largest = tree.root();
        long most = -1;
        for (int child : tree.children(tree.root())) {
            if (tree.totalAllocated(child) > most) {
                most = tree.totalAllocated(child);
                largest = child;
            }
        }
        return largest;
    }

    /// Whether the picture of a directory is there and does not move. On the JavaFX thread.
    private boolean stands(int root) {
        return isDrawn(root) && map.nodeAt(map.getWidth() / 2, map.getHeight() / 2) != TreeMapModel.NONE;
    }

    private boolean isDrawn(int root) {
        TreeMapDrawing drawing = map.drawing();
        return drawing != null && drawing.geometry().root() == root;
    }

    private void zoom(int target, boolean counts) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        onScreen(() -> new AnimationTimer() {
            private long begin;
            private long last;
            private boolean drawn;

            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                if (begin == 0) {
                    begin = now;
                    last = now;
                    page.pictures().rootProperty().set(target);
                    return;
                }
                if (counts) {
                    (drawn ? moving : waiting).add((now - last) / NANOS_PER_MILLI);
                }
                last = now;
                drawn = isDrawn(target);
                if (stands(target)) {
                    stop();
                    if (counts) {
                        whole.add((now - begin) / NANOS_PER_MILLI);
                    }
                    ended.countDown();
                }
            }
        }.start());
        ended.await();
    }

    /// Looks at each pulse until there is something.
    private static void untilShown(Supplier<?> something) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(1);
        onScreen(() -> new AnimationTimer() {
            @Override
            public void handle(long pulse) {
                if (something.get() != null) {
                    stop();
                    there.countDown();
                }
            }
        }.start());
        there.await();
    }

    private static void onScreen(Runnable action) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                ran.countDown();
            }
        });
        ran.await();
    }

    private static void print(String what, List<Double> millis) {
        Collections.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  %-50s %5d   p50 %7.1f ms   p99 %7.1f ms   most %7.1f ms%n",
                what,
                millis.size(),
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 1));
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1.0, part * sorted.size()));
    }
}
