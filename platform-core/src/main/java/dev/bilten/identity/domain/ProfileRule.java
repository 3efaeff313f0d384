package dev.bilten.identity.domain;

import dev.bilten.identity.api.Profile;
import dev.bilten.kernel.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an organizer may say about itself. */
public final class ProfileRule {
    private static final int LONGEST_IMPRINT = 4_000;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** Of any country; who asks with a wrong one is told so by VIES. */
    private static final Pattern VAT_NUMBER = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,12}");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private ProfileRule() {}

    public static Profile tidy(Profile profile) {
        return new Profile(
                profile.displayName().strip(),
                profile.contactEmail().strip().toLowerCase(Locale.ROOT),
                profile.imprint().strip(),
                profile.defaultLocale(),
                profile.languages().stream().distinct().toList(),
                profile.country(),
                profile.zone(),
                profile.vat());
    }

    public static List<Violation> check(Profile profile) {
        var wrong = new ArrayList<Violation>();
        Names.check("/displayName", profile.displayName()).ifPresent(wrong::add);
        wrong.addAll(checkParts(profile));
        return wrong;
    }

    /** All but the name, which levels above an organizer do not say. */
    public static List<Violation> checkParts(Profile profile) {
        var wrong = new ArrayList<Violation>();
        if (!profile.contactEmail().isEmpty() && !Email.valid(profile.contactEmail())) {
            wrong.add(Violation.of("/contactEmail", "error.email"));
        }
        int length = profile.imprint().codePointCount(0, profile.imprint().length());
        if (length > LONGEST_IMPRINT) {
            wrong.add(Violation.of("/imprint", "error.tooLong", LONGEST_IMPRINT, length));
        }
        if (profile.languages().isEmpty()
                || !profile.languages().stream()
                        .allMatch(language -> LANGUAGE.matcher(language).matches())) {
            wrong.add(Violation.of("/languages", "error.choice"));
        }
        if (!profile.languages().contains(profile.defaultLocale())) {
            wrong.add(Violation.of("/defaultLocale", "error.choice"));
        }
        if (!profile.country().isEmpty() && !COUNTRIES.contains(profile.country())) {
            wrong.add(Violation.of("/country", "error.choice"));
        }
        if (!profile.zone().isEmpty() && !ZONES.contains(profile.zone())) {
            wrong.add(Violation.of("/zone", "error.choice"));
        }
        var own = profile.vat().ownNumber();
        if (!own.isEmpty() && !VAT_NUMBER.matcher(own).matches()) {
            wrong.add(Violation.of("/vatNumber", "error.vat-id"));
        }
        return wrong;
    }
}
