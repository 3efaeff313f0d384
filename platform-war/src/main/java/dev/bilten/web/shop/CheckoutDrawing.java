package dev.bilten.web.shop;

import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checkout as its template has it, whatever is paid there. */
@Service
public class CheckoutDrawing {
    private final Shopfront shopfront;
    private final GatewayChoice gateways;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CheckoutDrawing(Shopfront shopfront, GatewayChoice gateways) {
        this.shopfront = shopfront;
        this.gateways = gateways;
    }

    /**
     * @param until how long its stock is kept
     * @param extend POST: asks for more time; null where there is none to have
     */
    record Kept(Instant until, @Nullable String extend) {}

    /**
     * @param action POST: the form
     * @param back null for the event
     * @param typed POST: what stands in the form, once the time is up
     */
    record Ways(
            String action, @Nullable String back, @Nullable String typed) {}

    /**
     * What is asked beside who and how.
     *
     * @param country of whoever buys
     * @param invoice the address of an invoice, too
     */
    record Asked(List<QuestionFields.Block> questions, boolean country, boolean invoice, VatDesk.@Nullable Vat vat) {
        static final Asked NOTHING = new Asked(List.of(), false, false, null);

        Asked {
            questions = List.copyOf(questions);
        }
    }

    /**
     * What is to be paid.
     *
     * @param free nothing, here and now
     * @param agreed minor units; empty where the page names no sum
     * @param button what it says
     */
    record Due(Bill bill, MethodSums.Told told, boolean free, String agreed, String button) {}

    /** @param facts of the dates that are bought */
    Map<String, ?> of(Event event, EventFacts.Facts facts, Kept kept, Ways ways, Asked asked, Due due, FormView form) {
        var formats = EventFacts.formats(event, shopfront.locale());
        return Map.of(
                "event",
                facts,
                "hold",
                new Clocked(
                        kept.until().toString(),
                        clock.instant().toString(),
                        until(kept.until(), clock.instant(), formats),
                        kept.extend()),
                "form",
                form,
                "questions",
                asked.questions(),
                "gateways",
                due.free() ? List.of() : gateways.items(form.values().getOrDefault("gateway", ""), due.told()),
                "bill",
                due.bill(),
                "checkout",
                new Checkout(
                        ways.action(),
                        ways.back() == null ? EventFacts.href(event) : ways.back(),
                        ways.typed(),
                        due.button(),
                        shopfront.shop().terms() == null ? null : shopfront.word("checkout.terms"),
                        shopfront.shop().terms(),
                        due.free(),
                        due.agreed(),
                        asked.country() || asked.invoice() ? Checkout.Country.all(shopfront.locale()) : List.of(),
                        asked.invoice(),
                        asked.vat(),
                        Checkout.enctype(asked.questions())));
    }

    /** With its day where that is not today: an order waits for its money longer than a cart for its order. */
    static String until(Instant moment, Instant now, Formats formats) {
        return formats.date(moment).equals(formats.date(now)) ? formats.time(moment) : formats.dateTime(moment);
    }

    /** A sum that depends on a choice nobody made yet is not the button's to say. */
    String button(MethodSums.Told told, boolean chosen, Bill bill) {
        return chosen || !told.differing()
                ? shopfront.word("checkout.pay", bill.total())
                : shopfront.word("checkout.pay.any");
    }
}
