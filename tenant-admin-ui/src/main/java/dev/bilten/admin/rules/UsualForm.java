package dev.bilten.admin.rules;

import dev.bilten.admin.Percent;
import dev.bilten.catalog.api.CancelRules;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What can be usual of an event's rules as a form, without an event. */
final class UsualForm {
    private UsualForm() {}

    static EventRules read(Form form) {
        var plain = EventRules.PLAIN;
        return new EventRules(
                plain.schema(),
                plain.pricing(),
                RulesForm.number(form, "holdMinutes"),
                RulesForm.number(form, "extensionMinutes"),
                RulesForm.number(form, "payMinutes"),
                RulesForm.number(form, "approvalDays"),
                RulesForm.number(form, "offerHours"),
                new CancelRules(
                        form.ticked("cancelUnpaid"),
                        form.ticked("cancelPaid"),
                        form.integer("hoursBefore", 0, RulesForm.MOST).value(),
                        Percent.read(form, "feePercent"),
                        plain.cancelling().feeMinor()),
                new EventRules.BuyerRules(
                        form.ticked("editDetails"),
                        Optional.empty(),
                        form.ticked("handOver"),
                        Optional.empty(),
                        form.integer("changeHoursBefore", 0, RulesForm.MOST).value(),
                        form.ticked("invoice")),
                RulesForm.number(form, "doorsMinutes"),
                form.ticked("waitingList"));
    }

    static FormView filled(EventRules rules) {
        return FormView.of(values(rules));
    }

    static Map<String, String> values(EventRules rules) {
        var values = new HashMap<String, String>();
        values.put("holdMinutes", String.valueOf(rules.holdMinutes()));
        values.put("extensionMinutes", String.valueOf(rules.extensionMinutes()));
        values.put("payMinutes", String.valueOf(rules.payMinutes()));
        values.put("approvalDays", String.valueOf(rules.approvalDays()));
        values.put("offerHours", String.valueOf(rules.offerHours()));
        values.put("doorsMinutes", String.valueOf(rules.doorsMinutes()));
        var cancelling = rules.cancelling();
        values.put("cancelUnpaid", cancelling.cancelUnpaid() ? "on" : "");
        values.put("cancelPaid", cancelling.cancelPaid() ? "on" : "");
        cancelling.hoursBefore().ifPresent(hours -> values.put("hoursBefore", String.valueOf(hours)));
        values.put("feePercent", Percent.text(cancelling.feeRate()));
        var buyers = rules.buyers();
        values.put("editDetails", buyers.editDetails() ? "on" : "");
        values.put("handOver", buyers.handOver() ? "on" : "");
        buyers.hoursBefore().ifPresent(hours -> values.put("changeHoursBefore", String.valueOf(hours)));
        values.put("invoice", buyers.invoice() ? "on" : "");
        values.put("waitingList", rules.waitingList() ? "on" : "");
        return values;
    }
}
