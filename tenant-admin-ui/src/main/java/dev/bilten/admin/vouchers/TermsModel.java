package dev.bilten.admin.vouchers;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.messages.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the fields of a code's terms need beside the form.
 *
 * @param boxes what it may be good for
 * @param unit empty for a code of all events: it has no currency
 */
record TermsModel(List<Choice> kinds, List<Choice> boxes, List<Choice> days, boolean bound, String unit, String zone) {
    private static final String BUNDLE = "dev/bilten/admin/vouchers/code-terms";

    static TermsModel of(Optional<Place> place, Messages messages, Locale locale) {
        var wording = new Wording(messages, BUNDLE, locale);
        return new TermsModel(
                Arrays.stream(VoucherValue.Kind.values())
                        .filter(kind -> place.isPresent()
                                || kind == VoucherValue.Kind.NONE
                                || kind == VoucherValue.Kind.PERCENT)
                        .map(kind -> new Choice(
                                kind.name(),
                                wording.text("codes.kind." + kind),
                                wording.text("codes.kind." + kind + ".help")))
                        .toList(),
                place.map(its -> its.boxes(new Wording(messages, VouchersPage.PAGE, locale)))
                        .orElse(List.of()),
                place.map(its -> its.days(wording)).orElse(List.of()),
                place.isPresent(),
                place.map(its -> its.event().currency().getSymbol(wording.locale()))
                        .orElse(""),
                VoucherForm.zone(place).getId().replace('_', ' '));
    }
}
