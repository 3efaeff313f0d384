package dev.bilten.identity.api;

import java.util.Optional;

/** What of a {@link Profile} is handed down, each by itself. The name is not: it is whose shop this is. */
public enum ProfilePart {
    CONTACT,
    IMPRINT,
    LANGUAGES,
    COUNTRY,
    ZONE,
    VAT;

    Optional<?> in(OwnProfile profile) {
        return switch (this) {
            case CONTACT -> profile.contactEmail();
            case IMPRINT -> profile.imprint();
            case LANGUAGES -> profile.spoken();
            case COUNTRY -> profile.country();
            case ZONE -> profile.zone();
            case VAT -> profile.vat();
        };
    }
}
