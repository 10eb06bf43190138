package org.ioscope.app.desktop.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.common.FittedText;
import org.ioscope.app.desktop.common.Styles;
import org.jspecify.annotations.Nullable;

/// Big numbers, a chart, and who is most to blame. Leads to a page: a click, or Enter.
///
/// Texts are placed by coordinates, so that new numbers ask for no layout.
final class Card extends Region {

    private static final double TITLE_HEIGHT = 22;
    private static final double NUMBERS_HEIGHT = 54;
    private static final double LINE_HEIGHT = 18;
    private static final double GAP = 8;
    private static final double CHART_GAP = 12;

    private final CardKind kind;
    private final FittedText title = new FittedText("card-title");
    private final List<BigNumber> numbers = new ArrayList<>();
    private final List<TimeSeriesChart> charts;
    private final FittedText details = new FittedText("card-details", Styles.NUMBER);
    private final FittedText worst = new FittedText("card-worst");
    private final @Nullable Region corner;
    private final Runnable open;
    private CardValues values = CardValues.EMPTY;

    /// Makes a card without numbers.
    ///
    /// @param charts one for all numbers, or one below each of them
    /// @param corner shown at the right upper corner, if anything
    /// @param open what a click does
    Card(CardKind kind, List<TimeSeriesChart> charts, @Nullable Region corner, Runnable open) {
        this.kind = kind;
        this.charts = charts;
        this.corner = corner;
        this.open = open;
        setId("card-" + kind.name().toLowerCase(Locale.ROOT));
        getStyleClass().add("card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        title.show(kind.title(), Double.MAX_VALUE);
        getChildren().addAll(charts);
        getChildren().addAll(title, details, worst);
        for (FigureKind figure : kind.figures()) {
            BigNumber number = new BigNumber(figure);
            numbers.add(number);
            getChildren().addAll(number.nodes());
        }
        if (corner != null) {
            getChildren().add(corner);
        }
        for (TimeSeriesChart chart : charts) {
            chart.setCompact(true);
            chart.setManaged(false);
        }
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(this)) {
                open.run();
                event.consume();
            }
        });
    }

    private void clicked(MouseEvent event) {
        boolean dragged = !event.isStillSincePress();
        if (event.getButton() == MouseButton.PRIMARY && !dragged && !isInCorner(event)) {
            open.run();
        }
    }

    private boolean isInCorner(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !node.equals(this)) {
            if (node.equals(corner)) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    List<TimeSeriesChart> charts() {
        return charts;
    }

    /// Shows other numbers.
    void show(CardValues newValues) {
        values = newValues;
        boolean known = !values.figures().isEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            numbers.get(i).show(known ? values.figures().get(i) : "");
        }
        charts.forEach(chart -> chart.setUnavailable(values.reason()));
        place();
    }

    private void place() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double top = snappedTopInset();
        double bottom = getHeight() - snappedBottomInset();
        double chartTop = top + TITLE_HEIGHT + NUMBERS_HEIGHT;
        title.setX(left);
        title.setY(top + TITLE_HEIGHT / 2 - 3);
        int columns = numbers.size();
        double columnWidth = (width - (columns - 1) * CHART_GAP) / columns;
        for (int i = 0; i < columns; i++) {
            numbers.get(i).place(Math.rint(left + i * (columnWidth + CHART_GAP)), top + TITLE_HEIGHT);
        }
        details.show(values.details(), width);
        details.setX(left);
        details.setY(bottom - LINE_HEIGHT * 1.5);
        worst.show(values.worst(), width);
        worst.setX(left);
        worst.setY(bottom - LINE_HEIGHT * 0.5);
        double chartBottom = bottom - 2 * LINE_HEIGHT - GAP;
        double chartWidth = charts.size() == 1 ? width : columnWidth;
        for (int i = 0; i < charts.size(); i++) {
            double x = Math.rint(left + i * (chartWidth + CHART_GAP));
            Region chart = charts.get(i);
            double height = Math.max(0, chartBottom - chartTop);
            if (chart.getWidth() != Math.rint(chartWidth) || chart.getHeight() != height || chart.getLayoutX() != x) {
                chart.resizeRelocate(x, chartTop, Math.rint(chartWidth), height);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        if (corner != null) {
            corner.autosize();
            corner.relocate(getWidth() - snappedRightInset() - corner.getWidth() + 6, snappedTopInset() - 8);
        }
        place();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.TEXT) {
            StringBuilder words = new StringBuilder(kind.title());
            numbers.forEach(number -> words.append(", ").append(number.spoken()));
            return words.append(". ")
                    .append(values.details())
                    .append(". ")
                    .append(values.worst())
                    .append(values.reason())
                    .toString();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            open.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
