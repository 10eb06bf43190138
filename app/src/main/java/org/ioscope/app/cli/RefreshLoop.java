package org.ioscope.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ioscope.core.sample.FixedRateSchedule;

/// Refreshes at a fixed rate until there were enough or the user has enough. Single-threaded.
final class RefreshLoop {

    private final String command;
    private final RefreshOptions.Pace pace;
    private final RefreshClock clock;
    private final Console console;

    /// @param command such as `ioscope top`, for messages
    /// @param pace how often
    /// @param clock the time
    /// @param console takes messages
    RefreshLoop(String command, RefreshOptions.Pace pace, RefreshClock clock, Console console) {
        this.command = command;
        this.pace = pace;
        this.clock = clock;
        this.console = console;
    }

    /// What is done each time.
    @FunctionalInterface
    interface Refresh {

        /// Does it once.
        ///
        /// @throws IOException if the source is lost or the output can not be written
        void refresh() throws IOException;
    }

    /// Runs to the end. The first refresh comes after one delay, because there is nothing to compare with before.
    ///
    /// @throws IOException if the source is lost or the output can not be written
    void run(Refresh refresh) throws IOException {
        FixedRateSchedule schedule = new FixedRateSchedule(clock.nanoTime(), pace.delay());
        long count = 0;
        boolean toldCost = false;
        while ((pace.refreshes() == 0 || count < pace.refreshes())
                && clock.pause(schedule.nextDelayNanos(clock.nanoTime()))) {
            long began = clock.nanoTime();
            schedule.begin(began);
            refresh.refresh();
            long costNanos = clock.nanoTime() - began;
            count++;
            // The first refresh pays for the warm-up of the program, which says nothing about the others.
            if (count > 1 && !toldCost && schedule.isCostly(costNanos)) {
                toldCost = true;
                tellCost(costNanos);
            }
        }
    }

    private void tellCost(long costNanos) {
        long percent = costNanos * 100 / pace.delay().toNanos();
        BigDecimal costMillis = BigDecimal.valueOf(costNanos).movePointLeft(6).setScale(0, RoundingMode.HALF_UP);
        console.message(command + ": a refresh took " + costMillis + " ms, " + percent
                + " % of the delay: a longer --delay would disturb less");
    }
}
