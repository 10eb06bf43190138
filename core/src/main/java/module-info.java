/// Everything of ioscope that is not a screen: sampling, rates, coverage, export.
@org.jspecify.annotations.NullMarked
module org.ioscope.core {
    requires transitive org.ioscope.nativeaccess;
    requires tools.jackson.core;
    requires de.siegmar.fastcsv;
    requires static org.jspecify;

    exports org.ioscope.core.action;
    exports org.ioscope.core.directory;
    exports org.ioscope.core.directory.duplicates;
    exports org.ioscope.core.directory.export;
    exports org.ioscope.core.directory.filter;
    exports org.ioscope.core.directory.rank;
    exports org.ioscope.core.directory.removal;
    exports org.ioscope.core.directory.trash;
    exports org.ioscope.core.directory.treemap;
    exports org.ioscope.core.directory.watch;
    exports org.ioscope.core.doctor;
    exports org.ioscope.core.export;
    exports org.ioscope.core.history;
    exports org.ioscope.core.host;
    exports org.ioscope.core.group;
    exports org.ioscope.core.inspect;
    exports org.ioscope.core.local;
    exports org.ioscope.core.netlink;
    exports org.ioscope.core.procfs;
    exports org.ioscope.core.sample;
    exports org.ioscope.core.uring;
}
