package org.ioscope.app.desktop.charts;

/// One line of a chart.
///
/// @param name what a reader calls it, such as `Read`
/// @param styleClass sets its colour in the style sheet, such as [org.ioscope.app.desktop.common.Styles#READ]
public record ChartSeries(String name, String styleClass) {}
