package dev.bilten.web.shop;

import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether tickets can be given back without asking anybody, until when, and what is kept: said before they are bought. */
@Service
public class RefundNote {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public RefundNote(Catalog catalog, CurrentCall current, Shopfront shopfront) {
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
    }

    /** @param date the chosen one of a series */
    String of(Event event, Optional<EventDate> date) {
        var rules = catalog.rules(current.tenant(), event.id()).cancelling();
        if (!rules.cancelPaid()) {
            return shopfront.word("back.no");
        }
        var begins = event.series() ? date.map(EventDate::startsAt) : event.startsAt();
        var until = begins.map(
                start -> start.minus(Duration.ofHours(rules.hoursBefore().orElse(0))));
        if (until.filter(clock.instant()::isAfter).isPresent()) {
            return shopfront.word("back.late");
        }
        return until.map(end -> until(event, end)).orElseGet(() -> before(event, rules)) + kept(event, rules);
    }

    private String until(Event event, Instant end) {
        return shopfront.word(
                "back.until", EventFacts.formats(event, shopfront.locale()).dateTime(end));
    }

    /** Of a series each date has its own end; what has no beginning can be given back always. */
    private String before(Event event, CancelRules rules) {
        int hours = rules.hoursBefore().orElse(0);
        if (!event.series()) {
            return shopfront.word("back.always");
        }
        return hours == 0 ? shopfront.word("back.begins") : shopfront.word("back.hours", hours);
    }

    private String kept(Event event, CancelRules rules) {
        var fixed = EventFacts.formats(event, shopfront.locale()).money(new Money(rules.feeMinor(), event.currency()));
        if (rules.feeRate().signum() == 0) {
            return rules.feeMinor() == 0 ? "" : " · " + shopfront.word("back.kept", fixed);
        }
        var rate = percent(rules.feeRate());
        return " · "
                + (rules.feeMinor() == 0
                        ? shopfront.word("back.share", rate)
                        : shopfront.word("back.both", rate, fixed));
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
