package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessIoCheckTest {

    private static final byte[] CONTENT = {};

    @TempDir
    private Path root = Path.of("");

    @Test
    void ownAndOthersAreCountedApart() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root).process(1, 0, 5, 0).process(2, 1000, 6, 0);
        List<Finding> findings = examine(machine, file -> {
            if (file.endsWith("1/io")) {
                throw new AccessDeniedException(file.toString());
            }
            return CONTENT;
        });

        assertEquals("1 of 1 process", findings.get(0).detail());
        assertEquals(State.AVAILABLE, findings.get(0).state());
        assertEquals("0 of 1 process", findings.get(1).detail());
        assertEquals(State.UNAVAILABLE, findings.get(1).state());
        assertEquals("sudo ./ioscope top", findings.get(1).remedy());
    }

    @Test
    void refusalOnReadingCountsLikeRefusalOnOpening() throws IOException {
        FakeMachine machine = FakeMachine.ofRoot(root).process(1, 0, 5, 0).process(2, 0, 6, 0);
        Finding own = examine(machine, file -> {
                    if (file.endsWith("1/io")) {
                        throw new IOException("Permission denied");
                    }
                    return CONTENT;
                })
                .getFirst();

        assertEquals(State.PARTIAL, own.state());
        assertEquals("1 of 2 processes", own.detail());
        assertEquals("refused in spite of CAP_SYS_PTRACE, perhaps by a security module", own.cause());
    }

    @Test
    void processThatEndedMeanwhileIsNotCounted() throws IOException {
        FakeMachine machine = FakeMachine.ofRoot(root).process(1, 0, 5, 0).process(2, 0, 6, 0);
        Finding own = examine(machine, file -> {
                    if (file.endsWith("2/io")) {
                        machine.without("proc/2/stat");
                        throw new IOException("No such process");
                    }
                    return CONTENT;
                })
                .getFirst();

        assertEquals("1 of 1 process", own.detail());
    }

    @Test
    void withoutOtherUsersNothingIsClaimedAboutThem() throws IOException {
        Finding others = examine(FakeMachine.ofRoot(root).process(1, 0, 5, 0), file -> CONTENT)
                .get(1);

        assertEquals(State.UNKNOWN, others.state());
    }

    @Test
    void kernelWithoutTheFilesIsToldApart() throws IOException {
        Finding own = examine(FakeMachine.ofRoot(root).process(1, 0, 5, 0), file -> {
                    throw new NoSuchFileException(file.toString());
                })
                .getFirst();

        assertEquals(State.UNAVAILABLE, own.state());
        assertEquals("there is no such file", own.cause());
    }

    private static List<Finding> examine(FakeMachine machine, ProcessIoCheck.Reader reader) {
        return ProcessIoCheck.examine(machine.text(), machine.surroundings(), reader);
    }
}
