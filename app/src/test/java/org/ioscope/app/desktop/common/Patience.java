package org.ioscope.app.desktop.common;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/// Waits of tests for what another thread does. They end as soon as it is done; their limit is only there to end a
/// test that fails, and long enough for a machine with much else to do.
public final class Patience {

    /// The limit.
    public static final int SECONDS = 60;

    private Patience() {}

    /// Returns when the condition holds and the JavaFX thread has done what it was given. Not on the JavaFX
    /// thread.
    ///
    /// @throws TimeoutException if it does not hold in time
    public static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
