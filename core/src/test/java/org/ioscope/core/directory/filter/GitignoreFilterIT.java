package org.ioscope.core.directory.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryFilter;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.core.directory.ScanOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GitignoreFilterIT {

    @TempDir
    Path folder;

    @TempDir
    Path rules;

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<String> files() {
        return files(Backend.SEQUENTIAL);
    }

    private List<String> files(Backend backend) {
        ScanOptions options = ScanOptions.DEFAULT.toBuilder()
                .filter(EntryFilters.gitignore())
                .backend(backend)
                .build();
        DirectoryProfile profile = DirectoryProfiler.profile(options, List.of(PathBytes.of(folder)));
        try (DirectoryTree tree = profile.tree()) {
            List<String> files = new ArrayList<>();
            int from = folder.toString().length() + 1;
            for (int node = 1; node < tree.nodeCount(); node++) {
                if (!tree.isDirectory(node)) {
                    files.add(new String(tree.path(node), StandardCharsets.UTF_8).substring(from));
                }
            }
            files.sort(null);
            return files;
        }
    }

    @Test
    void eachFolderHasItsOwnRulesAndTheInnermostDecides() throws IOException {
        write(".gitignore", "*.log\n/build/\n# a comment\nsecret\n");
        write("a.log", "");
        write("kept.txt", "");
        write("build/out", "");
        write("sub/build/out", "");
        write("sub/.gitignore", "!important.log\n*.tmp\n");
        write("sub/important.log", "");
        write("sub/other.log", "");
        write("sub/deep/x.tmp", "");
        write("x.tmp", "");
        write("secret/file", "");
        write(".git/config", "");

        assertEquals(
                List.of(".gitignore", "kept.txt", "sub/.gitignore", "sub/build/out", "sub/important.log", "x.tmp"),
                files());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoRegularFileSaysNothing(Backend backend) throws Exception {
        write("kept.log", "");
        write("pipe/kept.log", "");
        write("link/kept.log", "");
        write("folder/.gitignore/kept.log", "");
        write("ruled/gone.log", "");
        write("ruled/.gitignore", "*.log\n");
        write("ruled/below/gone.log", "");
        Path outside = Files.writeString(rules.resolve("outside"), "*.log\n");
        Files.createSymbolicLink(folder.resolve("link/.gitignore"), outside);
        Process mkfifo = new ProcessBuilder("mkfifo", folder + "/pipe/.gitignore").start();
        assertEquals(0, mkfifo.waitFor());

        assertEquals(
                List.of(
                        "folder/.gitignore/kept.log",
                        "kept.log",
                        "link/.gitignore",
                        "link/kept.log",
                        "pipe/.gitignore",
                        "pipe/kept.log",
                        "ruled/.gitignore"),
                files(backend));
    }

    @Test
    void aFolderThatIsMovedAwayKeepsItsRules() throws IOException {
        write("moved/.gitignore", "*.log\n");
        write("moved/gone.log", "");
        Path elsewhere = rules.resolve("elsewhere");
        // Between the moment the directory is open and the one its rules are read.
        EntryFilter mover = entry -> {
            if (entry.depth() == 2 && !Files.exists(elsewhere)) {
                move(folder.resolve("moved"), elsewhere);
            }
            return true;
        };
        ScanOptions options = ScanOptions.DEFAULT.toBuilder()
                .filter(mover.and(EntryFilters.gitignore()))
                .build();
        try (DirectoryTree tree = DirectoryProfiler.profile(options, List.of(PathBytes.of(folder)))
                .tree()) {
            assertEquals(1, tree.totalFiles(tree.root()));
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatGitItselfIgnoresIsLeftOut() throws Exception {
        write(".gitignore", "doc/*.html\n**/cache/\nfoo/**/bar\n!foo/x/bar\n[ab].o\nwith\\ blank \n");
        for (String name : List.of(
                "doc/a.html",
                "doc/sub/b.html",
                "cache/1",
                "d/cache/2",
                "cache-not/3",
                "foo/bar",
                "foo/x/bar",
                "foo/y/z/bar",
                "a.o",
                "c.o",
                "d/b.o",
                "with blank",
                "with")) {
            write(name, "");
        }
        Process git = new ProcessBuilder(
                        "sh", "-c", "git init -q . && git ls-files --others --exclude-standard | LC_ALL=C sort")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> expected = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(0, git.waitFor());
        assertEquals(expected, files());
    }
}
