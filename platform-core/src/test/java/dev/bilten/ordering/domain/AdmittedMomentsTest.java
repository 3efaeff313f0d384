package dev.bilten.ordering.domain;

import static dev.bilten.ordering.domain.Asked.kind;
import static dev.bilten.ordering.domain.Asked.lines;
import static dev.bilten.ordering.domain.Asked.on;
import static dev.bilten.ordering.domain.Asked.one;
import static dev.bilten.ordering.domain.Asked.refused;
import static dev.bilten.ordering.domain.Asked.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventState;
import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.catalog.api.SaleWindow;
import dev.bilten.ordering.api.WhyClosed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Until which moment something is sold, and which of that binds the organizer's people. */
class AdmittedMomentsTest {
    private static final SaleWindow LATER = new SaleWindow(Optional.of(Fair.NOW.plusSeconds(1)), Optional.empty());
    private static final SaleWindow OVER = new SaleWindow(Optional.empty(), Optional.of(Fair.NOW));

    private final Fair fair = new Fair();

    @Test
    void an_event_is_over_at_the_moment_it_ends_or_where_nobody_said_when_it_begins() {
        fair.begins = Fair.NOW.plusSeconds(1);
        assertThat(closed(Fair.NOW)).isEmpty();
        assertThat(closed(fair.begins)).contains(WhyClosed.OVER);
        fair.ends = Optional.of(fair.begins.plus(Duration.ofHours(2)));
        assertThat(closed(fair.begins)).isEmpty();
        assertThat(closed(fair.ends.get().minusMillis(1))).isEmpty();
        assertThat(closed(fair.ends.get())).contains(WhyClosed.OVER);
    }

    private Optional<WhyClosed> closed(Instant now) {
        Event event = fair.assortment().event();
        return Admission.closed(event, now);
    }

    @Test
    void a_date_is_over_at_the_moment_it_begins_where_it_has_no_end_for_staff_too() {
        var ticket = fair.product(10_00);
        var now = fair.day(Fair.NOW, SaleWindow.ALWAYS, true, Map.of());
        var next = fair.day(Fair.NOW.plusMillis(1), SaleWindow.ALWAYS, true, Map.of());
        refused(fair.ask(on(ticket, now.id())), "/lines/0/date", WhyRefused.DATE_OVER);
        refused(fair.sell(on(ticket, now.id())), "/lines/0/date", WhyRefused.DATE_OVER);
        assertThat(lines(fair.ask(on(ticket, next.id())))).hasSize(1);
    }

    @Test
    void staff_sell_nothing_that_is_over_archived_or_shown_to_nobody() {
        var ticket = fair.product(10_00);
        fair.begins = Fair.NOW;
        assertThat(fair.sell(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.OVER));
        fair.begins = Fair.NOW.plusSeconds(1);
        fair.state = EventState.DRAFT;
        assertThat(fair.sell(one(ticket))).isEqualTo(new Admission.Closed(WhyClosed.NOT_PUBLISHED));
        fair.state = EventState.LIVE;
        fair.sale = OVER;
        assertThat(lines(fair.sell(one(ticket)))).hasSize(1);
    }

    @Test
    void a_date_sells_within_its_window_and_while_it_is_on_and_staff_sell_it_all_the_same() {
        var ticket = fair.product(10_00);
        var start = Fair.NOW.plus(Duration.ofDays(2));
        var later = fair.day(start, LATER, true, Map.of());
        var over = fair.day(start, OVER, true, Map.of());
        var off = fair.day(start, SaleWindow.ALWAYS, false, Map.of());
        refused(fair.ask(on(ticket, later.id())), "/lines/0/date", WhyRefused.NOT_YET_SOLD);
        refused(fair.ask(on(ticket, over.id())), "/lines/0/date", WhyRefused.NO_LONGER_SOLD);
        refused(fair.ask(on(ticket, off.id())), "/lines/0/date", WhyRefused.UNKNOWN_DATE);
        for (var date : List.of(later, over, off)) {
            assertThat(lines(fair.sell(on(ticket, date.id())))).hasSize(1);
        }
    }

    @Test
    void what_is_switched_off_is_nobodys_to_buy_and_staff_sell_it() {
        var off = fair.off(fair.product(10_00));
        var plain = fair.product(10_00);
        var kind = fair.kind(plain, 12_00, SaleWindow.ALWAYS, false);
        var shirt = fair.with(plain, kind);
        var extras = fair.addOns();
        var lunch = fair.off(fair.product(8_00, Map.of(), Optional.of(extras)));
        var ticket = fair.product(20_00, Map.of("addOns", List.of(new ProductTerms.AddOn(extras, 0, 1, false, false))));
        refused(fair.ask(one(off)), "/lines/0/product", WhyRefused.UNKNOWN_PRODUCT);
        refused(fair.ask(kind(shirt, kind.id())), "/lines/0/variation", WhyRefused.UNKNOWN_VARIATION);
        refused(fair.ask(with(ticket, 1, lunch, 1)), "/lines/0/addOns/0/product", WhyRefused.UNKNOWN_PRODUCT);
        assertThat(lines(fair.sell(one(off)))).hasSize(1);
        assertThat(lines(fair.sell(kind(shirt, kind.id())))).hasSize(1);
        assertThat(lines(fair.sell(with(ticket, 1, lunch, 1)))).hasSize(2);
    }

    @Test
    void no_presale_binds_staff_and_nothing_is_hidden_from_them() {
        assertThat(lines(fair.sell(one(fair.product(1, Map.of("sale", LATER))))))
                .hasSize(1);
        assertThat(lines(fair.sell(one(fair.product(1, Map.of("sale", OVER)))))).hasSize(1);
        assertThat(lines(fair.sell(one(fair.product(1, Map.of("hidden", true))))))
                .hasSize(1);
    }

    @Test
    void staff_sell_what_is_for_the_box_office_wherever_they_do_and_nothing_that_is_for_programs_alone() {
        var counter = fair.product(1, Map.of("channels", Set.of(Channel.BOX_OFFICE)));
        var programs = fair.product(1, Map.of("channels", Set.of(Channel.API)));
        assertThat(lines(fair.sell(Channel.SHOP, Request.Staff.SELLING, one(counter))))
                .hasSize(1);
        refused(fair.sell(one(programs)), "/lines/0/product", WhyRefused.OTHER_CHANNEL);
    }
}
