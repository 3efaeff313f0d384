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
    private static final ReadBill.Bills NO_BILLS = new ReadBill.Bills(Optional.empty(), Map.of(), false, false);

    private final Catalog catalog;
    private final CurrentCall current;
    private final Shopfront shopfront;
    private final ItemNames names;
    private final GatewayChoice gateways;
    private final ReadBill readBill;
    private final CheckoutQuestions questions;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutModel(
            Catalog catalog,
            CurrentCall current,
            Shopfront shopfront,
            ItemNames names,
            GatewayChoice gateways,
            ReadBill readBill,
            CheckoutQuestions questions) {
        this.questions = questions;
        this.catalog = catalog;
        this.current = current;
        this.shopfront = shopfront;
        this.names = names;
        this.gateways = gateways;
        this.readBill = readBill;
    }

    public record Clocked(
            String until,
            String now,
            String clock,
            @Nullable String extend) {}

    /**
     * @param countries empty where nobody is asked who buys for a tax or an invoice
     * @param invoice the address of an invoice is asked too
     * @param enctype of a form that has files; null for a plain one
     */
    public record Checkout(
            String action,
            String back,
            String pay,
            @Nullable String terms,
            @Nullable String termsHref,
            boolean free,
            String agreed,
            List<Country> countries,
            boolean invoice,
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
        var bill = Bill.of(event, names, hold, chosen, shopfront);
        var extend = hold.extended() ? null : "/checkout/" + secret + "/extension";
        return model(
                event,
                bill,
                hold.expiresAt(),
                extend,
                "/checkout/" + secret,
                "/cart/" + secret,
                hold.total().isZero(),
                form,
                chosen.map(its -> String.valueOf(its.total().minor())).orElse(""),
                bills,
                questions.blocks(hold));
    }

    /** A form that nobody sent yet: most buyers live where the organizer does. */
    FormView fresh() {
        return FormView.of(Map.of("country", shopfront.country()));
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
                values.getOrDefault("address", ""),
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

    private List<Country> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(shopfront.locale())))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(shopfront.locale())))
                .toList();
    }

    Map<String, ?> ofOrder(ReadOrder.Details details, String action, FormView form) {
        var order = details.order();
        var bill = Bill.of(details.event(), names, order, shopfront);
        if (!order.owed().isZero()) {
            var formats = EventFacts.formats(details.event(), shopfront.locale());
            bill = bill.open(shopfront.word("bill.owed"), formats.money(order.owed()));
        }
        return model(
                details.event(), bill, order.expiresAt(), null, action, null, false, form, "", NO_BILLS, List.of());
    }

    private Map<String, ?> model(
            Event event,
            Bill bill,
            Instant until,
            @Nullable String extend,
            String action,
            @Nullable String back,
            boolean free,
            FormView form,
            String agreed,
            ReadBill.Bills bills,
            List<QuestionFields.Block> asked) {
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
                        back == null ? EventFacts.href(event) : back,
                        pay,
                        shopfront.shop().terms() == null ? null : shopfront.word("checkout.terms"),
                        shopfront.shop().terms(),
                        free,
                        agreed,
                        bills.asksCountry() || bills.asksInvoice() ? countries() : List.of(),
                        bills.asksInvoice(),
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
    Map<String, ?> over(Hold hold, String secret) {
        var event = event(hold);
        var known = names.of(
                hold.events(), hold.lines().stream().map(Hold.Line::item).toList());
        var kept = hold.lines().stream()
                .filter(line -> line.parent().isEmpty())
                .map(line -> kept(line, known))
                .toList();
        var again = "/checkout/" + secret + "/again";
        return Map.of(
                "event",
                new EventFacts().of(event, shopfront.locale()),
                "kept",
                kept,
                "again",
                new Again(again, kept.stream().anyMatch(Kept::available)));
    }

    private Kept kept(Hold.Line line, ItemNames.Names known) {
        int spare = catalog.availability(
                        current.tenant(), line.event(), line.item().date())
                .of(line.item())
                .left()
                .orElse(Integer.MAX_VALUE);
        boolean offered = Optional.ofNullable(known.products().get(line.product()))
                .filter(Product::active)
                .isPresent();
        boolean available = offered && spare >= line.quantity();
        return new Kept(
                Bill.text(line.quantity(), known.of(line.item()), shopfront),
                Fields.QUANTITY + Fields.key(line.item()),
                line.quantity(),
                available,
                available ? null : shopfront.word("choice.left", spare == Integer.MAX_VALUE ? 0 : spare));
    }

    private Event event(Hold hold) {
        return catalog.event(current.tenant(), hold.event()).orElseThrow(ProblemException::notFound);
    }
}
