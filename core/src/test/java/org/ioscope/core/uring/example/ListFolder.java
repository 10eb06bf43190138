package org.ioscope.core.uring.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ioscope.core.uring.DirectoryOperations;
import org.ioscope.core.uring.FileStatus;
import org.ioscope.core.uring.NativePath;
import org.ioscope.core.uring.RingDriver;
import org.ioscope.core.uring.RingDriverOptions;
import org.ioscope.core.uring.StatusRequest;

/// What is in a folder, and how large it is on the disk: statx of all entries at once, by a [RingDriver].
///
/// Run it with `ListFolder FOLDER`. (A ring is for this no faster than the plain system call: the kernel has a
/// worker thread do each statx.)
public final class ListFolder {

    private ListFolder() {}

    public static void main(String[] arguments) throws IOException {
        list(Path.of(arguments[0])).forEach(System.out::println);
    }

    /// A line for each entry: bytes allocated, bytes apparent, name.
    static List<String> list(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(folder)) {
            entries = all.sorted().toList();
        }
        List<String> lines = new ArrayList<>();
        try (RingDriver driver = RingDriver.open(RingDriverOptions.usual())) {
            List<FileStatus> states =
                    entries.stream().map(_ -> FileStatus.allocate()).toList();
            var results = new ArrayList<java.util.concurrent.CompletableFuture<Integer>>();
            for (int i = 0; i < entries.size(); i++) {
                NativePath path = NativePath.of(entries.get(i));
                FileStatus status = states.get(i);
                results.add(driver.submit(queue -> queue.directories()
                        .statx(DirectoryOperations.CURRENT_DIRECTORY, path, StatusRequest.BASIC.noFollow(), status)));
            }
            for (int i = 0; i < entries.size(); i++) {
                results.get(i).join();
                FileStatus status = states.get(i);
                lines.add(status.allocatedSize() + " " + status.size() + " "
                        + entries.get(i).getFileName());
            }
        }
        return lines;
    }
}
