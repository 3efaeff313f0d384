package dev.bilten.identity.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one level says of a {@link Profile}. An empty component is inherited; one with an empty text says that there is none.
 *
 * @param displayName an organizer's alone
 * @param defaultLocale there with {@code languages} or not at all
 */
public record OwnProfile(
        Optional<String> displayName,
        Optional<String> contactEmail,
        Optional<String> imprint,
        Optional<String> defaultLocale,
        Optional<List<String>> languages,
        Optional<String> country,
        Optional<String> zone,
        Optional<VatLookup> vat) {
    /** The same document that held an organizer's whole profile before there was anything to inherit. */
    public static final SettingKey<OwnProfile> KEY = new SettingKey<>("profile", OwnProfile.class);

    public static final OwnProfile NOTHING = new OwnProfile(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public OwnProfile {
        displayName = there(displayName);
        contactEmail = there(contactEmail);
        imprint = there(imprint);
        defaultLocale = there(defaultLocale);
        languages = there(languages).map(List::copyOf);
        country = there(country);
        zone = there(zone);
        vat = there(vat);
    }

    /** What a document does not name at all. */
    @SuppressWarnings({"OptionalAssignedToNull", "NullAway"}) // JSON leaves it null
    private static <V> Optional<V> there(Optional<V> component) {
        return Objects.requireNonNullElse(component, Optional.empty());
    }

    /** What a fresh organizer says: its name. */
    public static OwnProfile named(String displayName) {
        return new OwnProfile(
                Optional.of(displayName),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** All of it in one's own words. */
    public static OwnProfile of(Profile profile) {
        return new OwnProfile(
                Optional.of(profile.displayName()),
                Optional.of(profile.contactEmail()),
                Optional.of(profile.imprint()),
                Optional.of(profile.defaultLocale()),
                Optional.of(profile.languages()),
                Optional.of(profile.country()),
                Optional.of(profile.zone()),
                Optional.of(profile.vat()));
    }

    /** The same in one language alone. */
    public OwnProfile speaking(String language) {
        return new OwnProfile(
                displayName,
                contactEmail,
                imprint,
                Optional.of(language),
                Optional.of(List.of(language)),
                country,
                zone,
                vat);
    }

    /** The two that are handed down together. */
    public Optional<ShopLanguages> spoken() {
        return languages.flatMap(offered -> defaultLocale.map(one -> new ShopLanguages(one, offered)));
    }

    /** What it says itself. */
    public Set<ProfilePart> parts() {
        var own = EnumSet.noneOf(ProfilePart.class);
        for (var part : ProfilePart.values()) {
            if (part.in(this).isPresent()) {
                own.add(part);
            }
        }
        return own;
    }

    /** Whether it says the same of this part. */
    public boolean agrees(OwnProfile other, ProfilePart part) {
        return part.in(this).equals(part.in(other));
    }

    /** The name and these parts; the others are inherited. */
    public OwnProfile only(Set<ProfilePart> own) {
        return new OwnProfile(
                displayName,
                contactEmail.filter(any -> own.contains(ProfilePart.CONTACT)),
                imprint.filter(any -> own.contains(ProfilePart.IMPRINT)),
                defaultLocale.filter(any -> own.contains(ProfilePart.LANGUAGES)),
                languages.filter(any -> own.contains(ProfilePart.LANGUAGES)),
                country.filter(any -> own.contains(ProfilePart.COUNTRY)),
                zone.filter(any -> own.contains(ProfilePart.ZONE)),
                vat.filter(any -> own.contains(ProfilePart.VAT)));
    }

    /** As a level above organizers says it. */
    public OwnProfile nameless() {
        return new OwnProfile(Optional.empty(), contactEmail, imprint, defaultLocale, languages, country, zone, vat);
    }
}
