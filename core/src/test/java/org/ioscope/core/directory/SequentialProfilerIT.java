package org.ioscope.core.directory;

final class SequentialProfilerIT extends ProfilerContract {

    @Override
    Backend backend() {
        return Backend.SEQUENTIAL;
    }
}
