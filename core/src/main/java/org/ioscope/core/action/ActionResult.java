package org.ioscope.core.action;

/// What came of an action.
public sealed interface ActionResult {

    /// One sentence for a user.
    String text();

    /// It was done.
    ///
    /// @param tasks how many threads it reached; 1 for a signal
    record Done(int tasks) implements ActionResult {
        @Override
        public String text() {
            return tasks == 1 ? "Done." : "Done for " + tasks + " threads.";
        }
    }

    /// It was done for some threads of the process only.
    ///
    /// @param done threads that it reached
    /// @param failed threads that it did not
    /// @param cause why, of the first of them
    record Partial(int done, int failed, Refused cause) implements ActionResult {
        @Override
        public String text() {
            return "Done for " + done + " of " + (done + failed) + " threads. " + cause.text();
        }
    }

    /// It was not done.
    ///
    /// @param reason why
    /// @param missing the capability that would grant it; empty if none would
    /// @param text one sentence
    record Refused(Reason reason, String missing, String text) implements ActionResult {}

    /// Why an action was not done.
    enum Reason {
        /// The kernel wants more rights.
        NOT_PERMITTED,
        /// The task has ended.
        ENDED,
        /// Another task has its number now.
        REPLACED,
        /// ioscope does not do that to this process.
        PROTECTED,
        /// The kernel does not have what it takes.
        UNSUPPORTED,
        /// Anything else.
        FAILED
    }
}
