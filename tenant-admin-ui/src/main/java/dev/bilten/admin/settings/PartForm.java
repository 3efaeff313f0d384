package dev.bilten.admin.settings;

import dev.bilten.admin.CountryChoices;
import dev.bilten.admin.event.Zones;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.ProfilePart;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.identity.app.PartWishes;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.LanguageNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The form with the parts of a profile that are handed down, the same on the pages of all levels. */
final class PartForm {
    private static final String PIN = "pin.";
    private static final String RELEASE = "release.";

    private PartForm() {}

    /** @param ticked the languages, so that they stay ticked beside what is wrong */
    record Sent(Profile profile, Set<String> ticked, PartWishes wishes) {}

    public record Tick(String value, String label, boolean on) {}

    /** What the fields need; {@code origins} as {@link PartOrigins#all} says. */
    public record Fields(
            FormView form,
            List<Tick> languages,
            List<Choice> defaults,
            List<Choice> countries,
            List<Choice> zones,
            Map<String, PartOrigins.Origin> origins,
            String count) {
        static Fields of(FormView form, Set<String> ticked, PartOrigins origins) {
            var reader = origins.wording().locale();
            var named = OurLanguages.TAGS.stream()
                    .map(one -> Choice.of(one, LanguageNames.in(reader, Locale.forLanguageTag(one))))
                    .toList();
            var ticks = named.stream()
                    .map(one -> new Tick(one.value(), one.label().toString(), ticked.contains(one.value())))
                    .toList();
            return new Fields(
                    form, ticks, named, CountryChoices.in(reader), Zones.choices(), origins.all(), origins.count());
        }
    }

    static FormView filled(Profile profile) {
        var values = new HashMap<String, String>();
        values.put("displayName", profile.displayName());
        values.put("contactEmail", profile.contactEmail());
        values.put("imprint", profile.imprint());
        values.put("defaultLocale", profile.defaultLocale());
        values.put("country", profile.country());
        values.put("zone", profile.zone());
        values.put("vatLookup", profile.vat().asks() ? "on" : "");
        values.put("vatNumber", profile.vat().ownNumber());
        return FormView.of(values);
    }

    /** What goes back to what is inherited is not looked at: nobody has to mend it first. */
    static Sent read(Form form, String displayName) {
        var wishes = wishes(form.raw("turn"));
        var back = wishes.released();
        var ticked = form.choices("languages", Set.copyOf(OurLanguages.TAGS));
        var fallback = back.contains(ProfilePart.LANGUAGES)
                ? ""
                : form.choice("defaultLocale", Set.copyOf(OurLanguages.TAGS))
                        .required()
                        .value()
                        .orElse("");
        if (!back.contains(ProfilePart.LANGUAGES) && !ticked.contains(fallback)) {
            form.fault("defaultLocale", "settings.default.offered");
        }
        var profile = new Profile(
                displayName,
                back.contains(ProfilePart.CONTACT)
                        ? ""
                        : form.email("contactEmail").value(),
                back.contains(ProfilePart.IMPRINT)
                        ? ""
                        : form.area("imprint").max(4_000).value(),
                fallback,
                OurLanguages.TAGS.stream().filter(ticked::contains).toList(),
                back.contains(ProfilePart.COUNTRY)
                        ? ""
                        : form.choice("country", CountryChoices.CODES).value().orElse(""),
                back.contains(ProfilePart.ZONE)
                        ? ""
                        : form.choice("zone", Zones.IDS).value().orElse(""),
                back.contains(ProfilePart.VAT)
                        ? VatLookup.OFF
                        : new VatLookup(form.ticked("vatLookup"), form.raw("vatNumber")));
        return new Sent(profile, ticked, wishes);
    }

    private static PartWishes wishes(String turn) {
        return Arrays.stream(ProfilePart.values())
                .filter(part -> turn.equals(PIN + part) || turn.equals(RELEASE + part))
                .findFirst()
                .map(part -> turn.startsWith(PIN) ? PartWishes.pin(part) : PartWishes.release(part))
                .orElse(PartWishes.NONE);
    }
}
