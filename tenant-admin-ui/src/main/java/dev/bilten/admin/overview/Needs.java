package dev.bilten.admin.overview;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.Matter;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What needs somebody, as sentences; each person is told what they may do something about. */
record Needs(Wording wording, ZoneId zone, Instant now, Set<String> may) {

    /** Where something is done, and what one has to be allowed for it. */
    private record Place(String href, String right) {}

    List<Need> rows(List<Matter> matters) {
        var rows = new ArrayList<Need>();
        for (int i = 0; i < matters.size(); i++) {
            var matter = matters.get(i);
            var place = place(matter);
            if (may.contains(place.right())) {
                boolean last = i + 1 == matters.size() || matters.get(i + 1).kind() != matter.kind();
                rows.add(row(matter, place, last ? more(matters, matter) : null));
            }
        }
        return rows;
    }

    private Need row(Matter matter, Place place, @Nullable String more) {
        var formats = wording.formats(zone);
        var key = "need." + matter.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var about = switch (matter.kind().about()) {
            case EVENT -> wording.said(matter.event());
            case ORDERS, ORDER, PLUGIN, THEME -> Phrase.of(matter.subject());
        };
        var when = matter.at().map(at -> formats.relative(at, now)).orElse("");
        return new Need(
                formats.number(matter.count()),
                wording.phrase(key, matter.count(), about, when),
                grave(matter.kind()),
                wording.text(key + ".do"),
                place.href(),
                more);
    }

    private @Nullable String more(List<Matter> matters, Matter last) {
        long told = matters.stream().filter(one -> one.kind() == last.kind()).count();
        return last.ofKind() > told ? wording.text("need.more", last.ofKind() - told) : null;
    }

    private static boolean grave(Matter.Kind kind) {
        return switch (kind) {
            case REFUND_REFUSED,
                    MAIL_REFUSED,
                    OFFER_REFUSED,
                    THEME_FAILED,
                    NO_TICKETS,
                    NO_LIMIT,
                    NO_PAYMENT,
                    EXPORT_REFUSED -> true;
            case APPROVAL, TRANSFER_SOON, TRANSFER_MISSED, OWED, WAITING_FREE, WAITING_SOLD_OUT, DRAFT_NEAR -> false;
        };
    }

    private static Place place(Matter matter) {
        var order = "/admin/orders/" + matter.subject();
        var event = "/admin/events/" + matter.subject();
        return switch (matter.kind()) {
            case APPROVAL -> new Place("/admin/orders?state=REQUESTED", Permissions.ORDERS_VIEW);
            case TRANSFER_SOON -> new Place("/admin/orders?state=PENDING", Permissions.ORDERS_VIEW);
            case TRANSFER_MISSED -> new Place("/admin/orders?state=EXPIRED", Permissions.ORDERS_VIEW);
            case REFUND_REFUSED, MAIL_REFUSED, OWED -> new Place(order, Permissions.ORDERS_VIEW);
            case OFFER_REFUSED -> new Place(event + "/waiting", Permissions.ORDERS_VIEW);
            case WAITING_FREE, WAITING_SOLD_OUT -> new Place(event + "/stock", Permissions.EVENTS_VIEW);
            case NO_TICKETS -> new Place(event + "/products/new", Permissions.EVENTS_EDIT);
            case NO_LIMIT -> new Place(event + "/quotas", Permissions.EVENTS_EDIT);
            case DRAFT_NEAR -> new Place(event, Permissions.EVENTS_VIEW);
            case THEME_FAILED -> new Place("/admin/themes", Permissions.THEMES_EDIT);
            case NO_PAYMENT -> new Place("/admin/plugins", Permissions.PLUGINS_EDIT);
            case EXPORT_REFUSED -> new Place("/admin/plugins/" + matter.subject(), Permissions.PLUGINS_EDIT);
        };
    }
}
