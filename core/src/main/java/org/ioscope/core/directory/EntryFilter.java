package org.ioscope.core.directory;

/// Decides which entries a scan takes in. A directory that is refused is not entered. Asked by several threads
/// at once.
@FunctionalInterface
public interface EntryFilter {

    /// Takes in all.
    EntryFilter EVERYTHING = new EntryFilter() {
        @Override
        public boolean includes(ScannedEntry entry) {
            return true;
        }

        @Override
        public boolean isEverything() {
            return true;
        }
    };

    /// Whether an entry becomes part of the result.
    ///
    /// @param entry valid during the call only
    boolean includes(ScannedEntry entry);

    /// Whether nothing is refused, so that the scan need not ask.
    default boolean isEverything() {
        return false;
    }

    /// Both must take an entry in.
    default EntryFilter and(EntryFilter other) {
        if (isEverything()) {
            return other;
        }
        return other.isEverything() ? this : entry -> includes(entry) && other.includes(entry);
    }
}
