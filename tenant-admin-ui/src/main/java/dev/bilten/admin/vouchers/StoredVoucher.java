package dev.bilten.admin.vouchers;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The form of a code, filled with what is stored, or as a new one begins. */
final class StoredVoucher {
    private StoredVoucher() {}

    static FormView fresh() {
        return FormView.of(Map.of("kind", "PERCENT", "maxUses", "1", "how", "MANY", "count", "1", "length", "8"));
    }

    static FormView of(Voucher voucher, Optional<Place> place) {
        var values = new HashMap<String, String>();
        var terms = voucher.terms();
        values.put("kind", terms.value().kind().name());
        if (terms.value().kind() == VoucherValue.Kind.PERCENT) {
            values.put("percent", Percent.text(terms.value().rate()));
        }
        place.ifPresent(its -> {
            var currency = its.event().currency();
            if (terms.value().kind() == VoucherValue.Kind.AMOUNT
                    || terms.value().kind() == VoucherValue.Kind.FIXED_PRICE) {
                values.put("amount", plain(new Money(terms.value().minor(), currency)));
            }
            voucher.budgetMinor().ifPresent(minor -> values.put("budget", plain(new Money(minor, currency))));
        });
        values.put("maxUses", String.valueOf(voucher.maxUses()));
        voucher.validUntil()
                .ifPresent(end -> values.put(
                        "validUntil",
                        Formats.of(Locale.ENGLISH, VoucherForm.zone(place)).inputDateTime(end)));
        terms.scope().products().forEach(id -> values.put(VoucherForm.PRODUCT + id, "on"));
        terms.scope().variations().forEach(id -> values.put(VoucherForm.VARIATION + id, "on"));
        terms.scope().quotas().forEach(id -> values.put(VoucherForm.QUOTA + id, "on"));
        terms.date().ifPresent(date -> values.put("date", date.toString()));
        values.put("keepsStock", terms.keepsStock() ? "on" : "");
        values.put("ignoresStock", terms.ignoresStock() ? "on" : "");
        values.put("showsHidden", terms.showsHidden() ? "on" : "");
        values.put("tag", voucher.tag());
        values.put("comment", voucher.comment());
        return FormView.of(values);
    }

    private static String plain(Money money) {
        return money.major().toPlainString();
    }
}
