package dev.bilten.identity.domain;

import dev.bilten.identity.api.OwnProfile;
import dev.bilten.identity.api.ProfilePart;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a level says itself after somebody saved its form, in which inherited values stand beside its own. */
public final class OwnWords {
    private OwnWords() {}

    /**
     * What was its own stays so, and so becomes what differs from the level above or was made its own.
     *
     * @param before what it said itself
     * @param above what it would inherit, whole
     * @param sent the form, whole
     * @param pinned made its own, whatever it is
     * @param released goes back to what is inherited, whatever was sent
     */
    public static OwnProfile of(
            OwnProfile before, OwnProfile above, OwnProfile sent, Set<ProfilePart> pinned, Set<ProfilePart> released) {
        var own = Arrays.stream(ProfilePart.values())
                .filter(part -> !released.contains(part))
                .filter(part -> before.parts().contains(part) || pinned.contains(part) || !sent.agrees(above, part))
                .collect(Collectors.toSet());
        return sent.only(own);
    }
}
