package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.VatCheck;
import dev.bilten.ordering.app.LookUpVat;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom the invoice is for, as a buyer typed it, with what VIES says of its VAT number where the organizer asks there. */
@Service
public class VatDesk {
    private static final String FIELD = "vatId";
    private static final String TOLD = "vatIdTold";

    private final LookUpVat lookUp;
    private final CurrentCall current;
    private final Shopfront shopfront;

    @Inject
    public VatDesk(LookUpVat lookUp, CurrentCall current, Shopfront shopfront) {
        this.lookUp = lookUp;
        this.current = current;
        this.shopfront = shopfront;
    }

    /**
     * @param text beside the number: what will be done with it, or what VIES said
     * @param told the number of which the page says that VIES does not know it; posted back as {@code vatIdTold}, so that whoever
     *     was told may go on with it
     */
    public record Vat(String text, String told) {}

    static InvoiceTo typed(Form form) {
        return new InvoiceTo(
                1, Optional.of(form.raw("country")), form.raw("company"), form.raw("address"), form.raw(FIELD), false);
    }

    /** A remote service may be asked: outside any transaction. Who typed a number that nobody has is told so once. */
    InvoiceTo read(Form form) {
        var invoice = lookUp.execute(current.call("buying"), typed(form));
        if (unknown(invoice) && !form.raw(TOLD).equals(invoice.vatId())) {
            form.fault(FIELD, "error.vat-unknown");
        }
        return invoice;
    }

    private static boolean unknown(InvoiceTo invoice) {
        return invoice.vatCheck()
                .filter(check -> check.answer() == VatCheck.Answer.INVALID)
                .isPresent();
    }

    @Nullable Vat view(InvoiceTo invoice) {
        if (!lookUp.wanted(current.tenant())) {
            return null;
        }
        var key = invoice.vatCheck()
                .map(check -> switch (check.answer()) {
                    case VALID -> "vat.confirmed";
                    case INVALID -> "vat.unknown";
                    case NO_ANSWER -> "vat.silent";
                })
                .orElse("vat.asked");
        return new Vat(shopfront.word(key), unknown(invoice) ? invoice.vatId() : "");
    }
}
