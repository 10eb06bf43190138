package org.ioscope.app.desktop;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.ioscope.app.desktop.common.Banner;
import org.ioscope.app.desktop.common.Notice;
import org.jspecify.annotations.Nullable;

/// Tells what became of something, over the foot of the page, so that nothing in the page moves. What went well
/// goes
/// away by itself, what failed is closed by the user.
final class NoticeView extends StackPane {

    private static final Duration STAY = Duration.seconds(6);
    private static final double WIDTH = 480;

    private final Banner banner = new Banner();
    private final PauseTransition end = new PauseTransition(STAY);

    NoticeView(DesktopViewModel viewModel) {
        getStyleClass().add("notice-area");
        setPickOnBounds(false);
        setAlignment(banner, Pos.BOTTOM_RIGHT);
        banner.setId("notice");
        banner.getStyleClass().add("notice");
        banner.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(banner);
        end.setOnFinished(_ -> viewModel.tell(null));
        viewModel.noticeProperty().subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        end.stop();
        if (notice == null) {
            banner.hide();
        } else if (notice.failed()) {
            banner.fail(notice.title(), notice.details());
        } else {
            banner.tell(notice.title(), notice.details());
            end.playFromStart();
        }
    }
}
