package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.treemap.PlainTree;
import org.ioscope.core.directory.treemap.TreeColorMode;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.export.AtomicFile;

/// Draws a real folder and extreme trees as tree-map and sunburst into PNG files, light and dark, without a display.
public final class TreeMapGallery {

    private static final Duration SETTLED = Duration.millis(300);

    private final Path folder;
    private final CountDownLatch done;
    private final Stage stage = new Stage();
    private final StackPane root = new StackPane();
    private final Deque<Shot> shots = new ArrayDeque<>();

    /// A picture to take.
    private record Shot(String name, PlainTree tree, TreeColorMode mode, boolean sunburst, boolean dark) {}

    private TreeMapGallery(Path folder, CountDownLatch done) {
        this.folder = folder;
        this.done = done;
    }

    /// Writes the pictures.
    ///
    /// @param arguments the folder for them, the folder to draw, and how the names of the wanted ones begin
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        PlainTree real = walk(Path.of(arguments[1]));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new TreeMapGallery(folder, done).begin(real, arguments.length > 2 ? arguments[2] : ""));
        done.await();
        Platform.exit();
    }

    private void begin(PlainTree real, String wanted) {
        Map<String, PlainTree> trees = new LinkedHashMap<>(extremes());
        for (boolean dark : new boolean[] {false, true}) {
            for (TreeColorMode mode : TreeColorMode.values()) {
                shots.add(new Shot("real-" + mode, real, mode, false, dark));
            }
            shots.add(new Shot("real-sunburst", real, TreeColorMode.KIND, true, dark));
            trees.forEach((name, tree) -> shots.add(new Shot(name, tree, TreeColorMode.KIND, false, dark)));
            shots.add(
                    new Shot("one-sunburst", Objects.requireNonNull(trees.get("one")), TreeColorMode.KIND, true, dark));
        }
        shots.removeIf(shot -> !shot.name().startsWith(wanted));
        Scene scene = new Scene(root, 1200, 760);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        stage.setScene(scene);
        stage.show();
        next();
    }

    private void next() {
        Shot shot = shots.poll();
        if (shot == null) {
            stage.close();
            done.countDown();
            return;
        }
        DesktopLook.choose(root, shot.dark());
        PlatformScheduler scheduler = new PlatformScheduler();
        TreeMapModel model = new TreeMapModel(
                work -> Thread.ofPlatform().daemon().start(work), scheduler, () -> System.currentTimeMillis() / 1000);
        TreeMapSurface view = shot.sunburst()
                ? new SunburstView(model, work -> Thread.ofPlatform().daemon().start(work), scheduler)
                : new TreeMapView(model, work -> Thread.ofPlatform().daemon().start(work), scheduler);
        view.setSizeText((_, size) -> Units.DECIMAL.amount(size));
        root.getChildren().setAll(view);
        model.colorModeProperty().set(shot.mode());
        model.growthProperty().set(node -> node % 7 < 4 ? 0 : (node % 13 - 6) * 20_000.0);
        if (shot.name().startsWith("space")) {
            model.spaceProperty().set(new TreeSpace(400_000_000, 90_000_000));
        }
        if (shot.name().startsWith("filter")) {
            model.filterProperty().set(node -> shot.tree().name(node).endsWith(".jar"));
        }
        model.sourceProperty().set(shot.tree());
        PauseTransition wait = new PauseTransition(SETTLED);
        wait.setOnFinished(_ -> {
            if (view.drawing() == null) {
                wait.playFromStart();
                return;
            }
            if (shot.name().startsWith("random")) {
                model.hoveredProperty().set(view.nodeAt(300, 300));
                model.selectedProperty().set(view.nodeAt(700, 400));
            }
            Picture picture = Picture.of(root, Color.WHITE, 1);
            Path file = folder.resolve(shot.name() + (shot.dark() ? "-dark" : "-light") + ".png");
            try {
                AtomicFile.write(file, picture::writePng);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            next();
        });
        wait.play();
    }

    private static Map<String, PlainTree> extremes() {
        Map<String, PlainTree> trees = new LinkedHashMap<>();
        PlainTree one = new PlainTree("one");
        one.file(0, "holiday.mkv", 4_000_000_000L);
        trees.put("one", one);
        trees.put("empty", new PlainTree("empty"));
        PlainTree huge = new PlainTree("huge");
        huge.file(0, "virtual-machine.qcow2", 5_000_000_000L);
        int many = huge.directory(0, "many");
        for (int i = 0; i < 200_000; i++) {
            huge.file(many, "n" + i + (i % 3 == 0 ? ".txt" : ".json"), 10_000);
        }
        trees.put("huge-and-tiny", huge);
        PlainTree deep = new PlainTree("deep");
        int at = 0;
        for (int level = 0; level < 10_000; level++) {
            at = deep.directory(at, "level" + level);
            if (level < 12) {
                deep.file(at, "file" + level + ".so", 1000);
            }
        }
        deep.file(at, "bottom.txt", 4000);
        trees.put("deep", deep);
        PlainTree names = new PlainTree("names");
        int right = names.directory(0, "مجلد الصور والوثائق");
        names.file(right, "صورة العائلة في العطلة.jpg", 900);
        names.file(right, "מסמך חשוב מאוד.docx", 700);
        int long1 = names.directory(0, "a-directory-with-a-very-long-name-that-no-tile-has-room-for-".repeat(4));
        names.file(long1, "x".repeat(240) + ".zip", 800);
        names.file(long1, "日本語のとても長いファイル名.mp4", 500);
        names.file(long1, "emoji \uD83D\uDE00 \uD83C\uDF89.log", 300);
        trees.put("names", names);
        trees.put("random", PlainTree.random(2, 20_000));
        trees.put("million", PlainTree.random(1, 1_000_000));
        trees.put("space", PlainTree.random(3, 3000));
        PlainTree filter = new PlainTree("filter");
        for (int i = 0; i < 40; i++) {
            int directory = filter.directory(0, "module" + i);
            for (int k = 0; k < 12; k++) {
                filter.file(
                        directory,
                        "part" + k + (k % 4 == 0 ? ".jar" : ".java"),
                        1000 + 977L * ((i * 31 + k * 17) % 23));
            }
        }
        trees.put("filter", filter);
        return trees;
    }

    private static PlainTree walk(Path top) throws IOException {
        PlainTree tree = new PlainTree(top.toString());
        Deque<Path> folders = new ArrayDeque<>(List.of(top));
        Deque<Integer> nodes = new ArrayDeque<>(List.of(0));
        while (!folders.isEmpty()) {
            Path folder = folders.pop();
            int node = nodes.pop();
            List<Path> children = new ArrayList<>();
            try (Stream<Path> list = Files.list(folder)) {
                list.sorted(Comparator.naturalOrder()).forEach(children::add);
            }
            for (Path child : children) {
                String name = child.getFileName().toString();
                if (Files.isSymbolicLink(child)) {
                    continue;
                }
                if (Files.isDirectory(child)) {
                    folders.push(child);
                    nodes.push(tree.directory(node, name));
                } else if (Files.isRegularFile(child)) {
                    int file = tree.file(node, name, Files.size(child));
                    long age = System.currentTimeMillis()
                            - Files.getLastModifiedTime(child).toMillis();
                    tree.aged(file, (int) (age / 86_400_000));
                }
            }
        }
        return tree;
    }
}
