package dev.bilten.admin.vouchers;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.kernel.Id;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a code does, read from its form. */
final class VoucherForm {
    static final String PRODUCT = "product-";
    static final String VARIATION = "variation-";
    static final String QUOTA = "quota-";

    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("/value/rate", "percent"),
            Map.entry("/value/minor", "amount"),
            Map.entry("/scope/products", "scope"),
            Map.entry("/scope/variations", "scope"),
            Map.entry("/scope/quotas", "scope"),
            Map.entry("/event", "kind"),
            Map.entry("/codes", "code"),
            Map.entry("/codes/0", "code"));

    private static final int MOST_USES = 1_000_000;
    private static final Set<String> KINDS =
            Arrays.stream(VoucherValue.Kind.values()).map(Enum::name).collect(Collectors.toSet());

    private final Form form;
    private final Optional<Place> place;

    private VoucherForm(Form form, Optional<Place> place) {
        this.form = form;
        this.place = place;
    }

    /** @param place what it may be good for; empty for a code of all events, which names nothing and no amount */
    static VoucherDraft read(Form form, Optional<Place> place) {
        var reader = new VoucherForm(form, place);
        return new VoucherDraft(
                reader.event(),
                reader.terms(),
                form.integer("maxUses", 1, MOST_USES).required().value().orElse(1),
                reader.money("budget").filter(_ -> place.isPresent()),
                form.dateTime("validUntil", zone(place)).value(),
                form.text("tag").max(80).value(),
                form.area("comment").max(1_000).value());
    }

    /** The clock that its times are told by. */
    static ZoneId zone(Optional<Place> place) {
        return place.map(its -> its.event().zone()).orElse(ZoneOffset.UTC);
    }

    private Optional<EventId> event() {
        return place.map(its -> its.event().id());
    }

    private VoucherTerms terms() {
        return new VoucherTerms(
                1,
                value(),
                scope(),
                form.choice(
                                "date",
                                place.stream()
                                        .flatMap(its -> its.dates().stream())
                                        .map(day -> day.id().toString())
                                        .collect(Collectors.toSet()))
                        .value()
                        .map(id -> new DateId(UUID.fromString(id))),
                form.ticked("keepsStock"),
                form.ticked("ignoresStock"),
                form.ticked("showsHidden"));
    }

    private VoucherValue value() {
        var kind = form.choice("kind", KINDS).required().value().map(VoucherValue.Kind::valueOf);
        return switch (kind.orElse(VoucherValue.Kind.NONE)) {
            case NONE -> VoucherValue.NONE;
            case PERCENT -> VoucherValue.percent(percent());
            case AMOUNT -> VoucherValue.amount(amount());
            case FIXED_PRICE -> VoucherValue.fixedPrice(amount());
        };
    }

    private BigDecimal percent() {
        form.text("percent").required().max(8).value();
        return Percent.read(form, "percent");
    }

    private long amount() {
        if (place.isEmpty()) {
            form.fault("kind", "error.needs-event");
            return 0;
        }
        form.text("amount").required().value();
        return money("amount").orElse(0L);
    }

    private Optional<Long> money(String field) {
        return place.flatMap(
                its -> form.money(field, its.event().currency()).value().map(Money::minor));
    }

    private VoucherScope scope() {
        return place.map(its -> new VoucherScope(
                        1,
                        ticked(PRODUCT, its.products().stream().map(one -> one.id())),
                        ticked(
                                VARIATION,
                                its.products().stream()
                                        .flatMap(one -> one.variations().stream())
                                        .map(one -> one.id())),
                        ticked(QUOTA, its.quotas().stream().map(one -> one.id()))))
                .orElse(VoucherScope.EVERYTHING);
    }

    private <T extends Id> Set<T> ticked(String field, Stream<T> offered) {
        return offered.filter(one -> form.ticked(field + one)).collect(Collectors.toSet());
    }
}
