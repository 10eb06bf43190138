package org.ioscope.core.sample;

import java.util.OptionalLong;

/// A number read from the kernel, or the reason why there is none. Never 0 for "could not be read".
///
/// The unit is that of the field which holds the reading (bytes, nanoseconds).
public sealed interface Reading {

    /// The reading `value`.
    static Reading of(long value) {
        return value == 0 ? Known.ZERO : new Known(value);
    }

    /// The number, if there is one.
    OptionalLong value();

    /// The number, or `fallback` where it is not known: only for sums that also say how much is missing.
    long orElse(long fallback);

    /// Whether this reading is known and more than 0.
    default boolean isPositive() {
        return orElse(0) > 0;
    }

    /// The sum of two readings. A known part is never lost: the sum is unknown only if both are.
    default Reading plus(Reading other) {
        if (this instanceof Unknown) {
            return other;
        }
        if (other instanceof Unknown || other.equals(Known.ZERO)) {
            return this;
        }
        return of(orElse(0) + other.orElse(0));
    }

    /// The larger of two readings; unknown only if both are.
    default Reading max(Reading other) {
        if (this instanceof Unknown) {
            return other;
        }
        return other.orElse(Long.MIN_VALUE) > orElse(0) ? other : this;
    }

    /// A number that was read.
    record Known(long number) implements Reading {

        /// Shared, because nearly every task of a machine is idle.
        public static final Reading ZERO = new Known(0);

        @Override
        public OptionalLong value() {
            return OptionalLong.of(number);
        }

        @Override
        public long orElse(long fallback) {
            return number;
        }
    }

    /// Why a number is not known.
    enum Unknown implements Reading {
        /// The kernel refused it for lack of rights.
        DENIED("no permission to read it"),
        /// The task ended before it could be read.
        GONE("the task ended before it could be read"),
        /// The backend in use, or this kernel, does not have it.
        UNSUPPORTED("this source does not have it"),
        /// The kernel counted a longer wait than the task has lived: some kernels take a wait that ends before it
        /// was
        /// noted to have begun for one that began when the machine was booted.
        IMPLAUSIBLE("the kernel counted a longer wait than the task has lived"),
        /// The kernel's counter went back to an earlier value, or began anew, so what happened in between is not
        /// known.
        RESET("the kernel's counter began anew"),
        /// The task started before delay accounting was switched on (or it is off), so its waits were never
        /// counted.
        NOT_ACCOUNTED("delay accounting was off when the task started");

        private final String reason;

        Unknown(String reason) {
            this.reason = reason;
        }

        /// The reason as half a sentence for a tooltip or a log.
        public String reason() {
            return reason;
        }

        @Override
        public OptionalLong value() {
            return OptionalLong.empty();
        }

        @Override
        public long orElse(long fallback) {
            return fallback;
        }
    }
}
