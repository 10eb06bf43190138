package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

final class KernelFeatureExtensionTest {

    @Test
    void missingFeatureSkipsTheTest() {
        TestExecutionSummary summary = run(NeedsAbsentFeature.class, "false");

        assertEquals(1, summary.getTestsSkippedCount());
        assertEquals(0, summary.getTestsFailedCount());
    }

    @Test
    void missingFeatureFailsTheTestWhereKernelTestsAreRequired() {
        TestExecutionSummary summary = run(NeedsAbsentFeature.class, "true");

        assertEquals(0, summary.getTestsSkippedCount());
        assertEquals(1, summary.getTestsFailedCount());
        String message =
                String.valueOf(summary.getFailures().getFirst().getException().getMessage());
        assertTrue(message.contains("no kernel has it"), message);
    }

    @Test
    void missingFeatureOfTheClassFailsItWhereKernelTestsAreRequired() {
        assertEquals(1, run(ClassNeedsAbsentFeature.class, "true").getTotalFailureCount());
        assertEquals(1, run(ClassNeedsAbsentFeature.class, "false").getContainersSkippedCount());
    }

    @Test
    void presentFeatureRunsTheTest() {
        assertEquals(1, run(NeedsProcfs.class, "true").getTestsSucceededCount());
    }

    private static TestExecutionSummary run(Class<?> tests, String requireKernel) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(DiscoverySelectors.selectClass(tests))
                                .configurationParameter("require.kernel", requireKernel)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    // Static and nested: the build does not find these by itself, only the launcher above does.

    static final class NeedsAbsentFeature {
        @Test
        @RequiresKernel(KernelFeature.ABSENT)
        void test() {}
    }

    @RequiresKernel(KernelFeature.ABSENT)
    static final class ClassNeedsAbsentFeature {
        @Test
        void test() {}
    }

    static final class NeedsProcfs {
        @Test
        @RequiresKernel(KernelFeature.PROCFS)
        void test() {}
    }
}
