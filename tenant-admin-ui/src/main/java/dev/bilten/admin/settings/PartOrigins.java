package dev.bilten.admin.settings;

import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Level;
import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.ProfilePart;
import dev.bilten.identity.api.VatLookup;
import dev.bilten.webkit.messages.LanguageNames;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells beside each part of a profile on whose word it holds. Each page's bundle has the words {@code origin.*}.
 *
 * @param here the level whose page it is
 * @param agency the name of the agency in the chain; empty where there is none
 */
record PartOrigins(Chain<OwnProfile> chain, Level here, String agency, Wording wording) {
    /**
     * @param own said by this level itself
     * @param press what the button beside it does, {@code named} the same for whoever does not see where it stands
     * @param turn what the button sends
     */
    public record Origin(String text, boolean own, String press, String named, String turn) {}

    /** By the part's name in small letters. */
    Map<String, Origin> all() {
        var above = Profile.of(chain.above(here), "");
        var all = new TreeMap<String, Origin>();
        for (var part : ProfilePart.values()) {
            all.put(key(part), origin(part, above));
        }
        return all;
    }

    /** How many of the parts are this level's own, and how many are not. */
    String count() {
        var own = all().values().stream().filter(Origin::own).count();
        return wording.text("origin.count", own, ProfilePart.values().length - own);
    }

    private Origin origin(ProfilePart part, Profile above) {
        var from = Profile.from(chain, part);
        if (from != here) {
            var press = wording.text("origin.pin");
            return new Origin(
                    wording.text("origin." + key(from), agency), false, press, named(press, part), "pin." + part);
        }
        var outer = key(Profile.from(chain.above(here), part));
        var press = wording.text("origin.release." + outer);
        return new Origin(
                wording.text("origin.own." + outer, agency, shown(part, above)),
                true,
                press,
                named(press, part),
                "release." + part);
    }

    private String named(String press, ProfilePart part) {
        return press + ": " + wording.text("settings." + key(part));
    }

    private String shown(ProfilePart part, Profile profile) {
        var shown = switch (part) {
            case CONTACT -> profile.contactEmail();
            case IMPRINT -> profile.imprint().lines().findFirst().orElse("");
            case LANGUAGES ->
                profile.languages().stream()
                        .map(one -> LanguageNames.in(wording.locale(), Locale.forLanguageTag(one)))
                        .collect(Collectors.joining(", "));
            case ZONE -> profile.zone().replace('_', ' ');
            case VAT -> vat(profile.vat());
            case COUNTRY -> Locale.of("", profile.country()).getDisplayCountry(wording.locale());
        };
        return shown.isEmpty() ? wording.text("origin.nothing") : shown;
    }

    private String vat(VatLookup vat) {
        var asks = wording.text(vat.asks() ? "settings.vat.on" : "settings.vat.off");
        return vat.ownNumber().isEmpty() ? asks : asks + " · " + vat.ownNumber();
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
