package dev.bilten.identity.api;

import java.util.List;

/**
 * How an organizer presents itself: what it says of itself, and where it says nothing, what is handed down to it.
 *
 * @param contactEmail where buyers may write to; empty while none is given
 * @param imprint who is responsible, as free text of several lines; empty while none is given
 * @param defaultLocale BCP 47 language shown to a visitor whose languages we do not have: one of {@code languages}
 * @param languages BCP 47 languages the shop offers, at least one
 * @param country ISO 3166 code of where its events usually take place; empty while none is given
 * @param zone on whose clock its days begin, where they are no one event's; empty while none is given
 * @param vat whether buyers' VAT numbers are looked up
 */
public record Profile(
        String displayName,
        String contactEmail,
        String imprint,
        String defaultLocale,
        List<String> languages,
        String country,
        String zone,
        VatLookup vat) {
    private static final ShopLanguages SPOKEN = new ShopLanguages("en", List.of("en", "ar"));

    public Profile {
        languages = List.copyOf(languages);
    }

    /** Nobody's VAT number is looked up. */
    public Profile(
            String displayName,
            String contactEmail,
            String imprint,
            String defaultLocale,
            List<String> languages,
            String country,
            String zone) {
        this(displayName, contactEmail, imprint, defaultLocale, languages, country, zone, VatLookup.OFF);
    }

    /** What holds, of whoever says it. */
    public static Profile of(Chain<OwnProfile> chain, String nameless) {
        var spoken = spoken(chain).value();
        return new Profile(
                chain.of(OwnProfile::displayName, nameless).value(),
                chain.of(OwnProfile::contactEmail, "").value(),
                chain.of(OwnProfile::imprint, "").value(),
                spoken.fallback(),
                spoken.offered(),
                chain.of(OwnProfile::country, "").value(),
                chain.of(OwnProfile::zone, "").value(),
                chain.of(OwnProfile::vat, VatLookup.OFF).value());
    }

    /** Who says this part of it. */
    public static Level from(Chain<OwnProfile> chain, ProfilePart part) {
        return switch (part) {
            case CONTACT -> chain.of(OwnProfile::contactEmail, "").from();
            case IMPRINT -> chain.of(OwnProfile::imprint, "").from();
            case LANGUAGES -> spoken(chain).from();
            case COUNTRY -> chain.of(OwnProfile::country, "").from();
            case ZONE -> chain.of(OwnProfile::zone, "").from();
            case VAT -> chain.of(OwnProfile::vat, VatLookup.OFF).from();
        };
    }

    private static Inherited<ShopLanguages> spoken(Chain<OwnProfile> chain) {
        return chain.of(OwnProfile::spoken, SPOKEN);
    }

    /** What a fresh organizer begins with where nothing is handed down. */
    public static Profile named(String displayName) {
        return new Profile(displayName, "", "", SPOKEN.fallback(), SPOKEN.offered(), "", "");
    }
}
