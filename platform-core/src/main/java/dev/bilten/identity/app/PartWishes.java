package dev.bilten.identity.app;

import dev.bilten.identity.api.Profile;
import dev.bilten.identity.api.ProfilePart;
import java.util.Set;

/**
 * What somebody pressed beside single parts.
 *
 * @param pinned becomes the level's own, though it is what it would inherit
 * @param released goes back to what is inherited
 */
public record PartWishes(Set<ProfilePart> pinned, Set<ProfilePart> released) {
    public static final PartWishes NONE = new PartWishes(Set.of(), Set.of());

    public PartWishes {
        pinned = Set.copyOf(pinned);
        released = Set.copyOf(released);
    }

    public static PartWishes pin(ProfilePart part) {
        return new PartWishes(Set.of(part), Set.of());
    }

    public static PartWishes release(ProfilePart part) {
        return new PartWishes(Set.of(), Set.of(part));
    }

    /** What was sent, with what is inherited in place of what goes back: nobody is told that it is wrong. */
    Profile heard(Profile sent, Profile above) {
        return new Profile(
                sent.displayName(),
                released.contains(ProfilePart.CONTACT) ? above.contactEmail() : sent.contactEmail(),
                released.contains(ProfilePart.IMPRINT) ? above.imprint() : sent.imprint(),
                released.contains(ProfilePart.LANGUAGES) ? above.defaultLocale() : sent.defaultLocale(),
                released.contains(ProfilePart.LANGUAGES) ? above.languages() : sent.languages(),
                released.contains(ProfilePart.COUNTRY) ? above.country() : sent.country(),
                released.contains(ProfilePart.ZONE) ? above.zone() : sent.zone(),
                released.contains(ProfilePart.VAT) ? above.vat() : sent.vat());
    }
}
