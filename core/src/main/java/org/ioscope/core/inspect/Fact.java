package org.ioscope.core.inspect;

import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A text read from the kernel, or the reason why there is none.
///
/// @param text as the kernel has it, it may contain anything; empty where it is not known, and where there is none
/// @param cause why it is not known; null if it is
public record Fact(String text, Reading.@Nullable Unknown cause) {

    static Fact of(String text) {
        return new Fact(text, null);
    }

    static Fact unknown(Reading.Unknown cause) {
        return new Fact("", cause);
    }

    /// Whether the text is what the kernel has.
    public boolean isKnown() {
        return cause == null;
    }
}
