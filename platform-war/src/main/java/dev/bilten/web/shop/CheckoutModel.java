package dev.bilten.web.shop;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the checkout shows: for a hold that is to become an order, and for an order that is still to be paid. */
@Service
public class CheckoutModel {
    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private static final ReadBill.Bills NO_BILLS = new ReadBill.Bills(Optional.empty(), Map.of(), false);

    private final GatewayChoice gateways;
    private final ReadBill readBill;
    private final CheckoutQuestions questions;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutModel(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            GatewayChoice gateways,
            ReadBill readBill,
            CheckoutQuestions questions) {
        this.questions = questions;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.gateways = gateways;
        this.readBill = readBill;
    }

    public record Clocked(
            String until,
            String now,
            String clock,
            @Nullable String extend) {}

    /** @param enctype of a form that has files; null for a plain one */
    public record Checkout(
            String action,
            String back,
            String pay,
            @Nullable String terms,
            @Nullable String termsHref,
            boolean free,
            String agreed,
            List<Country> countries,
            @Nullable String enctype) {}

    public record Country(String code, String name) {}

    public record Kept(
            String text,
            String field,
            int quantity,
            boolean available,
            @Nullable String room) {}

    public record Again(String action, boolean possible) {}

    Map<String, ?> ofHold(Hold hold, String secret, FormView form) {
        var event = event(hold);
        var bills = bills(hold, form);
        var chosen = bills.by(method(form));
        var bill = Bill.of(event, products(hold), hold, chosen, shopfront);
        var extend = hold.extended() ? null : "/checkout/" + secret + "/extension";
        return model(
                event,
                bill,
                hold.expiresAt(),
                extend,
                "/checkout/" + secret,
                hold.total().isZero(),
                form,
                chosen.map(its -> String.valueOf(its.total().minor())).orElse(""),
                bills,
                questions.blocks(hold));
    }

    /** What it costs by each way to pay, for what the form says about the buyer. */
    ReadBill.Bills bills(Hold hold, FormView form) {
        return readBill.execute(current.tenant(), hold, invoice(form.values()), gateways.ids());
    }

    static InvoiceTo invoice(Map<String, String> values) {
        return new InvoiceTo(
                1,
                Optional.of(values.getOrDefault("country", "")),
                values.getOrDefault("company", ""),
                "",
                values.getOrDefault("vatId", ""),
                false);
    }

    /** The one chosen before, or the only one there is. */
    private Optional<String> method(FormView form) {
        var ids = gateways.ids();
        return ids.size() == 1
                ? Optional.of(ids.getFirst())
                : Optional.of(form.values().getOrDefault("gateway", "")).filter(ids::contains);
    }

    private List<Product> products(Hold hold) {
        return hold.events().stream()
                .flatMap(event -> catalog.products(current.tenant(), event).stream())
                .toList();
    }

    private List<Country> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(shopfront.locale())))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(shopfront.locale())))
                .toList();
    }

    Map<String, ?> ofOrder(ReadOrder.Details details, String action, FormView form) {
        var order = details.order();
        var bill = Bill.of(details.event(), details.products(), order, shopfront);
        if (!order.owed().isZero()) {
            var formats = EventFacts.formats(details.event(), shopfront.locale());
            bill = bill.open(shopfront.word("bill.owed"), formats.money(order.owed()));
        }
        return model(details.event(), bill, order.expiresAt(), null, action, false, form, "", NO_BILLS, List.of());
    }

    private Map<String, ?> model(
            Event event,
            Bill bill,
            Instant until,
            @Nullable String extend,
            String action,
            boolean free,
            FormView form,
            String agreed,
            ReadBill.Bills bills,
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
                free ? List.of() : gateways.items(form.values().getOrDefault("gateway", ""), fees(bills, formats)),
                "bill",
                bill,
                "checkout",
                new Checkout(
                        action,
                        EventFacts.href(event),
                        pay,
                        null,
                        null,
                        free,
                        agreed,
                        bills.asksCountry() ? countries() : List.of(),
                        asked.stream()
                                        .flatMap(block -> block.fields().stream())
                                        .anyMatch(field -> field.type().equals("file"))
                                ? "multipart/form-data"
                                : null));
    }

    /** What each way to pay costs more. */
    private Map<String, String> fees(ReadBill.Bills bills, Formats formats) {
        var fees = new HashMap<String, String>();
        bills.bill()
                .ifPresent(plain -> bills.byMethod().forEach((method, bill) -> {
                    var more = bill.total().minus(plain.total());
                    if (!more.isZero()) {
                        fees.put(method, shopfront.word("checkout.fee", formats.money(more)));
                    }
                }));
        return fees;
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
