package org.ioscope.core.directory;

final class NioProfilerIT extends ProfilerContract {

    @Override
    Backend backend() {
        return Backend.NIO;
    }
}
