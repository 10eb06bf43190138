package org.ioscope.core.directory;

final class NioProfilerIT extends DirectoryProfilerIT {

    @Override
    Backend backend() {
        return Backend.NIO;
    }
}
