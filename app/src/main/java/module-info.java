/// The fronts of ioscope: the desktop window and the terminal.
///
/// JavaFX and its companions are optional at run time, so that the terminal front starts without loading
/// them.
@org.jspecify.annotations.NullMarked
module org.ioscope.app {
    requires org.ioscope.core;
    requires org.ioscope.nativeaccess;
    requires info.picocli;
    requires static javafx.base;
    requires static javafx.graphics;
    requires static javafx.controls;
    requires static atlantafx.base;
    requires static org.controlsfx.controls;
    requires static org.kordamp.ikonli.core;
    requires static org.kordamp.ikonli.javafx;
    requires static org.kordamp.ikonli.feather;
    requires static org.jspecify;

    // picocli reads and sets the annotated fields of commands.
    opens org.ioscope.app.cli to
            info.picocli;

    // JavaFX makes the application object.
    exports org.ioscope.app.desktop to
            javafx.graphics;
}
