package dev.bilten.admin.vouchers;

import dev.bilten.admin.Percent;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes as finished text; each event is read once. */
final class Rows {
    /** A longer code may be broken between two lines. */
    private static final int ONE_LINE = 24;

    private final Places places;
    private final TenantContext tenant;
    private final Wording wording;
    private final Instant now;
    private final Map<EventId, Optional<Place>> known = new HashMap<>();

    Rows(Places places, TenantContext tenant, Wording wording, Instant now) {
        this.places = places;
        this.tenant = tenant;
        this.wording = wording;
        this.now = now;
    }

    record Row(
            String code,
            String href,
            String effect,
            @Nullable Phrase scope,
            Phrase event,
            String used,
            @Nullable String budget,
            @Nullable String kept,
            @Nullable String until,
            String state,
            @Nullable String tag,
            boolean breaks) {}

    Row of(VoucherEntry entry) {
        var voucher = entry.voucher();
        var place = place(voucher);
        var formats = wording.formats(VoucherForm.zone(place));
        return new Row(
                voucher.code(),
                VouchersPage.HERE + "/" + voucher.id(),
                effect(voucher, place, formats),
                place.map(its -> its.scope(voucher.terms(), wording).orNull()).orElse(null),
                place.map(its -> wording.said(its.event().title())).orElseGet(() -> wording.phrase("codes.everywhere")),
                wording.text("codes.used.of", voucher.used(), voucher.maxUses()),
                budget(voucher, place, formats),
                entry.kept() == 0 ? null : formats.number(entry.kept()),
                voucher.validUntil().map(formats::dateTime).orElse(null),
                state(voucher),
                voucher.tag().isEmpty() ? null : voucher.tag(),
                voucher.code().length() > ONE_LINE);
    }

    Optional<Place> place(Voucher voucher) {
        return voucher.event().flatMap(event -> {
            // a code of one date reads that date; the others share what was read for the first
            return voucher.terms().date().isEmpty()
                    ? known.computeIfAbsent(event, id -> places.of(tenant, id, VoucherTerms.PLAIN))
                    : places.of(tenant, event, voucher.terms());
        });
    }

    private String effect(Voucher voucher, Optional<Place> place, Formats formats) {
        var value = voucher.terms().value();
        var words = switch (value.kind()) {
            case NONE -> wording.text(voucher.terms().keepsStock() ? "codes.keeps" : "codes.opens");
            case PERCENT -> wording.text("codes.percent.off", Percent.text(value.rate()));
            case AMOUNT -> wording.text("codes.amount.off", money(value.minor(), place, formats));
            case FIXED_PRICE -> wording.text("codes.price.is", money(value.minor(), place, formats));
        };
        return voucher.terms().ignoresStock() ? wording.text("codes.beyond", words) : words;
    }

    private @Nullable String budget(Voucher voucher, Optional<Place> place, Formats formats) {
        return voucher.budgetMinor()
                .map(budget -> wording.text(
                        "codes.spent.of", money(voucher.spentMinor(), place, formats), money(budget, place, formats)))
                .orElse(voucher.spentMinor() == 0 ? null : money(voucher.spentMinor(), place, formats));
    }

    private static String money(long minor, Optional<Place> place, Formats formats) {
        return place.map(its -> formats.money(new Money(minor, its.event().currency())))
                .orElse("–");
    }

    String state(Voucher voucher) {
        boolean spent = voucher.usesLeft() <= 0
                || voucher.budgetLeft().filter(left -> left <= 0).isPresent();
        return voucher.over(now) ? "expired" : spent ? "used" : "active";
    }
}
