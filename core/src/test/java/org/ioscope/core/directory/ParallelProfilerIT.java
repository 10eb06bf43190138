package org.ioscope.core.directory;

final class ParallelProfilerIT extends DirectoryProfilerIT {

    @Override
    Backend backend() {
        return Backend.PARALLEL;
    }
}
