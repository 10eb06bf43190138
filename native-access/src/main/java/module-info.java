/// The only place of ioscope that calls C.
@org.jspecify.annotations.NullMarked
module org.ioscope.nativeaccess {
    requires com.sun.jna;
    requires static org.jspecify;

    exports org.ioscope.nativeaccess;
}
