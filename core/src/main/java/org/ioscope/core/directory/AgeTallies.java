package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.Map;

/// Tallies by the number of days that something is ago, for the days that are not long ago by position.
final class AgeTallies {

    private static final int NEAR = 4096;

    private final Map<AgeBand, Tally> bands;
    private final Tally unknown;
    private final long today;
    private final Tally[] near = new Tally[NEAR];

    /// @param bands with a tally for each band
    /// @param today days since 1970
    AgeTallies(Map<AgeBand, Tally> bands, long today) {
        this.bands = bands;
        this.today = today;
        unknown = band(AgeBand.UNKNOWN);
        int days = 0;
        while (days < NEAR) {
            AgeBand band = AgeBand.of(days);
            int end = (int) Math.min(NEAR, band.days());
            Arrays.fill(near, days, end, band(band));
            days = end;
        }
    }

    private Tally band(AgeBand band) {
        Tally tally = bands.get(band);
        if (tally == null) {
            throw new IllegalStateException("no tally for " + band);
        }
        return tally;
    }

    /// @param day since 1970, 0 where not known
    void add(int day, long apparent, long allocated) {
        long ago = today - day;
        Tally tally = day == 0 ? unknown : ago >= 0 && ago < NEAR ? near[(int) ago] : band(AgeBand.of(ago));
        tally.add(apparent, allocated);
    }
}
