package org.ioscope.core.directory;

import java.util.EnumSet;

/// How long ago something was, in bands that people think in.
public enum AgeBand {
    FUTURE("in the future", 0),
    DAY("a day", 1),
    WEEK("a week", 7),
    MONTH("a month", 30),
    QUARTER("3 months", 91),
    HALF_YEAR("6 months", 183),
    YEAR("a year", 365),
    TWO_YEARS("2 years", 730),
    FIVE_YEARS("5 years", 1826),
    TEN_YEARS("10 years", 3652),
    OLDER("longer", Long.MAX_VALUE),
    UNKNOWN("not known", -1);

    /// Those of what was, the nearest first.
    private static final AgeBand[] PAST = EnumSet.range(DAY, OLDER).toArray(AgeBand[]::new);

    private final String title;
    private final long days;

    AgeBand(String title, long days) {
        this.title = title;
        this.days = days;
    }

    /// `up to ...`: the upper end.
    public String title() {
        return title;
    }

    /// The first number of days that is too many for this band.
    long days() {
        return days;
    }

    /// The band of something that many days ago; negative is in the future.
    public static AgeBand of(long daysAgo) {
        if (daysAgo < 0) {
            return FUTURE;
        }
        for (AgeBand band : PAST) {
            if (daysAgo < band.days) {
                return band;
            }
        }
        return OLDER;
    }
}
