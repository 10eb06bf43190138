package org.ioscope.core.directory;

final class ParallelProfilerIT extends ProfilerContract {

    @Override
    Backend backend() {
        return Backend.PARALLEL;
    }
}
