package org.ioscope.core.directory;

final class SequentialProfilerIT extends DirectoryProfilerIT {

    @Override
    Backend backend() {
        return Backend.SEQUENTIAL;
    }
}
