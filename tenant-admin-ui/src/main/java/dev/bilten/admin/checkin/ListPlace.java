package dev.bilten.admin.checkin;

import dev.bilten.admin.quotas.Scopes;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.webkit.forms.Form;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a form is about: a list of an event, or one still to be made. */
record ListPlace(Event event, Scopes scopes, Optional<CheckinList> list) {

    /** Every ticket is on it: how often it lets in is all there is to say. */
    boolean standard() {
        return list.filter(CheckinList::standard).isPresent();
    }

    ListTerms terms() {
        return list.map(CheckinList::terms).orElse(ListTerms.PLAIN);
    }

    ListDraft read(Form form, ListDates dates) {
        var again = again(form);
        if (standard()) {
            var plain = ListTerms.PLAIN;
            return new ListDraft(
                    list.map(CheckinList::name).orElse(""),
                    new ListTerms(plain.products(), plain.variations(), plain.dates(), false, again));
        }
        var ticked = scopes.read(form);
        var terms = new ListTerms(
                ListTicks.products(ticked),
                ListTicks.variations(ticked),
                dates.read(form, event, terms().dates()),
                form.ticked("addOns"),
                again);
        return new ListDraft(
                form.text("name").required().max(ListDraft.LONGEST_NAME).value(), terms);
    }

    private static Readmission again(Form form) {
        var offered = Arrays.stream(Readmission.values()).map(Enum::name).collect(Collectors.toSet());
        return form.choice("readmission", offered)
                .required()
                .value()
                .map(Readmission::valueOf)
                .orElse(Readmission.ONCE);
    }
}
