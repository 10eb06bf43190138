package org.ioscope.app.desktop.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.Lingering;
import org.ioscope.app.desktop.table.RowOrder;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.jspecify.annotations.Nullable;

/// From samples and options to what the page shows. Confined to one thread at a time.
final class NetworkModel {

    private final Lingering<String, Link> lingering = new Lingering<>();
    private final Map<String, Reading> errors = new HashMap<>();
    private final Map<String, Reading> drops = new HashMap<>();
    private final RowOrder<String, Link> order = new RowOrder<>(Link::key);
    private NetworkOptions lastOptions = NetworkOptions.DEFAULT;
    private @Nullable Frame latest;
    private @Nullable Frame shown;

    /// What there is at one moment; an old one while paused.
    private record Frame(long timeMillis, Map<String, Link> links, List<Link> present, String missing) {}

    /// Takes in one interval; nothing is lost while paused, but what is shown stays as it is.
    void add(Sample sample) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (InterfaceActivity activity : sample.host().interfaces()) {
            String name = activity.info().name();
            Reading failed = errors.merge(name, activity.receiveErrors().plus(activity.sendErrors()), Reading::plus);
            Reading dropped = drops.merge(name, activity.receiveDrops().plus(activity.sendDrops()), Reading::plus);
            links.put(name, new Link(activity, sample.intervalNanos(), failed, dropped, false));
        }
        lingering.add(Map.copyOf(links));
        List<Link> present = List.copyOf(links.values());
        lingering.gone().forEach(link -> links.put(link.key(), link.asGone()));
        errors.keySet().retainAll(links.keySet());
        drops.keySet().retainAll(links.keySet());
        latest = new Frame(
                sample.time().toEpochMilli(),
                links,
                present,
                missing(sample.host().limitations()));
    }

    private static String missing(List<Limitation> limitations) {
        return limitations.stream()
                .filter(limitation -> limitation.subject().contains("network")
                        || limitation.subject().contains("interface"))
                .map(limitation -> SafeText.visible(limitation.cause()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /// What the page should show now; null before the first sample.
    @Nullable
    NetworkUpdate update(NetworkOptions options) {
        if (!options.paused() || shown == null) {
            shown = latest;
        }
        Frame now = shown;
        if (now == null) {
            return null;
        }
        // A change of the options ends the hold for once.
        boolean hold = options.hold() && options.asksForSameRows(lastOptions);
        lastOptions = options;
        RowOrder.Arranged<Link> arranged = order.arrange(
                matching(now, options),
                options.sort().comparator(LinkColumns.ALL, Comparator.comparing(Link::key)),
                old -> now.links.getOrDefault(old.key(), old.asGone()),
                hold);
        long down = now.links.values().stream().filter(Link::isDown).count();
        return new NetworkUpdate(
                now.timeMillis,
                now.links,
                arranged.rows(),
                ColumnScales.of(arranged.rows(), LinkColumns.ALL, options.units()),
                arranged.held(),
                options.downHidden() ? (int) down : 0,
                Busiest.of(now.present, options.units()),
                NetworkTotals.of(now.present),
                now.missing);
    }

    private static List<Link> matching(Frame now, NetworkOptions options) {
        String part = options.search().strip().toLowerCase(Locale.ROOT);
        List<Link> rows = new ArrayList<>(now.links.size());
        for (Link link : now.links.values()) {
            if (!(options.downHidden() && link.isDown()) && (part.isEmpty() || link.contains(part))) {
                rows.add(link);
            }
        }
        return rows;
    }
}
