package dev.bilten.admin.rules;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of an event as a form. What no field shows stays as it is. */
final class RulesForm {
    static final Map<String, String> FIELDS = Map.of(
            "/cancelling/hoursBefore", "hoursBefore",
            "/buyers/hoursBefore", "changeHoursBefore",
            "/cancelling/feeRate", "feePercent",
            "/cancelling/feeMinor", "feeFixed",
            "/pricing/country", "country");

    /** What an organizer's next events may begin with, as the form has it from top to bottom. */
    static final List<String> USUAL = List.of(
            "holdMinutes",
            "extensionMinutes",
            "payMinutes",
            "approvalDays",
            "editDetails",
            "handOver",
            "changeHoursBefore",
            "invoice",
            "cancelUnpaid",
            "cancelPaid",
            "hoursBefore",
            "feePercent",
            "waitingList",
            "offerHours",
            "doorsMinutes");

    static final Set<String> MODES =
            Arrays.stream(Rounding.Mode.values()).map(Enum::name).collect(Collectors.toSet());

    /** What is asked is refused behind where it is too much; here it only has to be a number. */
    static final int MOST = 1_000_000;

    private RulesForm() {}

    static EventRules read(Form form, Event event, EventRules now) {
        return new EventRules(
                now.schema(),
                pricing(form, now.pricing()),
                number(form, "holdMinutes"),
                number(form, "extensionMinutes"),
                number(form, "payMinutes"),
                number(form, "approvalDays"),
                number(form, "offerHours"),
                new CancelRules(
                        form.ticked("cancelUnpaid"),
                        form.ticked("cancelPaid"),
                        form.integer("hoursBefore", 0, MOST).value(),
                        Percent.read(form, "feePercent"),
                        form.money("feeFixed", event.currency())
                                .value()
                                .map(Money::minor)
                                .orElse(0L)),
                new EventRules.BuyerRules(
                        form.ticked("editDetails"),
                        form.dateTime("editUntil", event.zone()).value(),
                        form.ticked("handOver"),
                        form.dateTime("handOverUntil", event.zone()).value(),
                        form.integer("changeHoursBefore", 0, MOST).value(),
                        form.ticked("invoice")),
                number(form, "doorsMinutes"),
                form.ticked("waitingList"));
    }

    private static PricingRules pricing(Form form, PricingRules now) {
        var mode = form.choice("rounding", MODES).required().value().map(Rounding.Mode::valueOf);
        return new PricingRules(
                now.schema(),
                form.choice("country", CountryChoices.CODES).value().orElse(""),
                new Rounding(now.rounding().schema(), mode.orElse(now.rounding().mode())),
                now.taxes(),
                now.discounts(),
                now.fees());
    }

    static int number(Form form, String field) {
        return form.integer(field, 0, MOST).required().value().orElse(0);
    }

    /** @param country the event's, or the one to begin with */
    static FormView of(Event event, EventRules rules, String country) {
        var values = new HashMap<>(UsualForm.values(rules));
        values.put(
                "feeFixed",
                new Money(rules.cancelling().feeMinor(), event.currency())
                        .major()
                        .toPlainString());
        var buyers = rules.buyers();
        time(values, event, "editUntil", buyers.editUntil());
        time(values, event, "handOverUntil", buyers.handOverUntil());
        values.put("rounding", rules.pricing().rounding().mode().name());
        values.put("country", country);
        return FormView.of(values);
    }

    private static void time(Map<String, String> values, Event event, String field, Optional<Instant> at) {
        at.ifPresent(moment ->
                values.put(field, Formats.of(Locale.ENGLISH, event.zone()).inputDateTime(moment)));
    }
}
