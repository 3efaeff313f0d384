package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checkout shows: for a hold that is to become an order, and for an order that is still to be paid. */
@Service
public class CheckoutModel {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final GatewayChoice gateways;
    private final CheckoutQuestions questions;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutModel(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            GatewayChoice gateways,
            CheckoutQuestions questions) {
        this.questions = questions;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.gateways = gateways;
    }

    public record Clocked(
            String until,
            String now,
            String clock,
            @Nullable String extend) {}

    public record Checkout(
            String action,
            String back,
            String pay,
            @Nullable String terms,
            @Nullable String termsHref,
            boolean free) {}

    public record Kept(
            String text,
            String field,
            int quantity,
            boolean available,
            @Nullable String room) {}

    public record Again(String action, boolean possible) {}

    Map<String, ?> ofHold(Hold hold, String secret, FormView form) {
        var event = event(hold);
        var bill = Bill.of(event, catalog.products(current.tenant(), event.id()), hold, shopfront);
        var extend = hold.extended() ? null : "/checkout/" + secret + "/extension";
        return model(
                event,
                bill,
                hold.expiresAt(),
                extend,
                "/checkout/" + secret,
                hold.total().isZero(),
                form,
                questions.blocks(hold));
    }

    Map<String, ?> ofOrder(ReadOrder.Details details, String action, FormView form) {
        var order = details.order();
        var bill = Bill.of(details.event(), details.products(), order, shopfront);
        return model(details.event(), bill, order.expiresAt(), null, action, false, form, List.of());
    }

    private Map<String, ?> model(
            Event event,
            Bill bill,
            Instant until,
            @Nullable String extend,
            String action,
            boolean free,
            FormView form,
            List<CheckoutQuestions.Block> asked) {
        var formats = EventFacts.formats(event, shopfront.locale());
        var pay = free ? shopfront.word("checkout.free") : shopfront.word("checkout.pay", bill.total());
        return Map.of(
                "event",
                new EventFacts().of(event, shopfront.locale()),
                "hold",
                new Clocked(until.toString(), clock.instant().toString(), formats.time(until), extend),
                "form",
                form,
                "questions",
                asked,
                "gateways",
                free ? List.of() : gateways.items(form.values().getOrDefault("gateway", "")),
                "bill",
                bill,
                "checkout",
                new Checkout(action, EventFacts.href(event), pay, null, null, free));
    }

    /** The time is up; what was chosen is kept as far as it is still there. */
    Map<String, ?> over(Hold hold) {
        var event = event(hold);
        var left = catalog.availability(current.tenant(), event.id(), Optional.empty())
                .byProduct();
        var products = catalog.products(current.tenant(), event.id());
        var names = Bill.names(products, shopfront);
        var offered = products.stream().filter(Product::active).map(Product::id).toList();
        var kept = hold.lines().stream()
                .map(line -> {
                    int spare = left.getOrDefault(line.product(), Integer.MAX_VALUE);
                    boolean available = offered.contains(line.product()) && spare >= line.quantity();
                    return new Kept(
                            Bill.text(line.quantity(), names.getOrDefault(line.product(), ""), shopfront),
                            EventModel.FIELD + line.product(),
                            line.quantity(),
                            available,
                            available ? null : shopfront.word("choice.left", spare == Integer.MAX_VALUE ? 0 : spare));
                })
                .toList();
        return Map.of(
                "event",
                new EventFacts().of(event, shopfront.locale()),
                "kept",
                kept,
                "again",
                new Again(EventFacts.href(event) + "/holds", kept.stream().anyMatch(Kept::available)));
    }

    private Event event(Hold hold) {
        return catalog.event(current.tenant(), hold.event()).orElseThrow(ProblemException::notFound);
    }
}
