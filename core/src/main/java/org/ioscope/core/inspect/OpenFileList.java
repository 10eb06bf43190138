package org.ioscope.core.inspect;

import java.util.List;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// What a process has open.
///
/// @param files in the order of their numbers, at most [#LIMIT]
/// @param cut whether there are more
/// @param cause why they are not known; null if they are
/// @param intervalNanos time since the last look; 0 at the first
public record OpenFileList(List<OpenFile> files, boolean cut, Reading.@Nullable Unknown cause, long intervalNanos) {

    /// How many files of a process are looked at.
    public static final int LIMIT = 4096;

    // Not compact: the compiler leaves the annotation out of a compact constructor's class file.
    public OpenFileList(List<OpenFile> files, boolean cut, Reading.@Nullable Unknown cause, long intervalNanos) {
        this.files = List.copyOf(files);
        this.cut = cut;
        this.cause = cause;
        this.intervalNanos = intervalNanos;
    }
}
