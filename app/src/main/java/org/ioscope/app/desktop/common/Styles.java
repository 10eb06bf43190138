package org.ioscope.app.desktop.common;

import javafx.css.PseudoClass;

/// Names that code and style sheets share.
public final class Styles {

    public static final String PAGE = "page";
    public static final String PAGE_HEADER = "page-header";
    public static final String PAGE_TITLE = "page-title";
    public static final String PAGE_ANSWER = "page-answer";
    public static final String PAUSED_MARK = "paused-mark";
    public static final String TOOL_BAR = "page-tools";
    public static final String CHOICE = "choice";
    public static final String CAPTION = "caption";
    public static final String HELD_MARK = "held-mark";
    public static final String BANNER = "banner";
    public static final String BANNER_TITLE = "banner-title";
    public static final String STATUS_BAR = "status-bar";
    public static final String STATUS_WARNING = "status-warning";
    public static final String READ = "read";
    public static final String WRITE = "write";
    public static final String WAIT = "wait";
    public static final String CPU = "cpu";
    public static final String MEMORY = "memory";
    public static final String NETWORK_IN = "network-in";
    public static final String NETWORK_OUT = "network-out";
    public static final String PRESSURE_SOME = "pressure-some";
    public static final String PRESSURE_FULL = "pressure-full";
    public static final String NUMBER = "number";
    public static final String WARNING = "warning";
    public static final String DIM = "dim";
    public static final String UNIT = "unit";
    public static final String CELL_BAR = "cell-bar";
    public static final String ICON_BUTTON = "icon-button";
    public static final String EMPTY_TITLE = "empty-title";
    public static final String DETAILS = "details";

    /// A number that is 0: shown dim.
    public static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    /// A row whose task has ended.
    public static final PseudoClass EXITED = PseudoClass.getPseudoClass("exited");
    /// The dark theme, on the root.
    public static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    /// A window whose time stands still.
    public static final PseudoClass PAUSED = PseudoClass.getPseudoClass("paused");
    /// A sidebar that shows icons only.
    public static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");
    /// A pane beside the content is open.
    public static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    /// A message about something that went wrong.
    public static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private Styles() {}
}
