package org.ioscope.core.host;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ioscope.core.sample.Limitation;
import org.ioscope.nativeaccess.FileSystemSpace;
import org.jspecify.annotations.Nullable;

/// Space of file systems that may never answer, so each is asked on a thread of its own, and not again before it
/// has answered. Used by one thread.
///
/// Life cycle: threads live for one question. One that never gets its answer lives on, as a daemon, and there is
/// at most one for each mount point, [#MOST] in all.
final class ServedSpace {

    /// More are not asked at once; they have their turn when others have answered.
    private static final int MOST = 16;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final SpaceQuery query;
    private final Map<String, Question> questions = new HashMap<>();

    ServedSpace(SpaceQuery query) {
        this.query = query;
    }

    private static final class Question {

        private final AtomicReference<@Nullable Object> answer = new AtomicReference<>();
        private @Nullable FileSystemSpace last;
        private boolean isAsked;
        private boolean wasAnswered;
        private long askedNanos;

        /// Takes over the answer, if there is one.
        ///
        /// @throws IOException if that is the answer
        void settle() throws IOException {
            Object settled = answer.getAndSet(null);
            if (settled == null) {
                return;
            }
            isAsked = false;
            wasAnswered = true;
            if (settled instanceof IOException failure) {
                last = null;
                throw failure;
            }
            last = (FileSystemSpace) settled;
        }
    }

    /// What was answered last, and asks again; empty where nothing was answered yet.
    ///
    /// @throws IOException if it could not be asked
    Optional<FileSystemSpace> ask(Mount mount, long nowNanos) throws IOException {
        Question question = questions.computeIfAbsent(mount.point().text(), _ -> new Question());
        question.settle();
        if (!question.isAsked && asked() < MOST) {
            question.isAsked = true;
            question.askedNanos = nowNanos;
            byte[] path = mount.point().bytes();
            Thread.ofPlatform()
                    .daemon()
                    .name("space of " + mount.point().text())
                    .start(() -> answer(question, path));
        }
        return Optional.ofNullable(question.last);
    }

    private void answer(Question question, byte[] path) {
        try {
            question.answer.set(query.ask(path));
        } catch (IOException e) {
            question.answer.set(e);
        }
    }

    private long asked() {
        return questions.values().stream().filter(question -> question.isAsked).count();
    }

    /// Whether one has answered for the first time.
    boolean hasNews() {
        for (Question question : questions.values()) {
            if (!question.wasAnswered && question.answer.get() != null) {
                return true;
            }
        }
        return false;
    }

    /// Forgets all but these.
    void retain(Set<String> points) {
        questions.entrySet().removeIf(entry -> !points.contains(entry.getKey()) && !entry.getValue().isAsked);
    }

    void addLimitations(List<Limitation> limitations, long nowNanos) {
        questions.forEach((point, question) -> {
            if (question.isAsked && question.answer.get() == null && nowNanos - question.askedNanos > PATIENCE_NANOS) {
                limitations.add(new Limitation("space of " + point, "its server does not answer", ""));
            }
        });
    }
}
