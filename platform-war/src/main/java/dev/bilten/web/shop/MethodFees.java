package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadBill;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;

/** What each way to pay costs more, in the reader's words. */
@Service
public class MethodFees {
    private final Shopfront shopfront;

    @Inject
    public MethodFees(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /** By the way to pay; without those that cost nothing more. */
    Map<String, String> of(ReadBill.Bills bills, Formats formats) {
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
}
