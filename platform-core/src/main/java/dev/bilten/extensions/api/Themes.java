package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Optional;

/** The themes there are; answered by the edge, which draws them. */
public interface Themes {
    /** What this organizer may choose from; the abstract base is not among them. */
    List<ThemeView> offered(TenantContext tenant);

    /** An organizer's own in its newest version, published or not; empty where it has none of that name. */
    Optional<ThemeView> newest(TenantContext tenant, String id);

    /**
     * What its agency dressed this organizer in, with what the agency set of its options as what holds before the organizer
     * chooses; empty where it wears its own choice.
     */
    Optional<ThemeView> given(TenantContext tenant);

    default Optional<ThemeView> find(TenantContext tenant, String id) {
        return offered(tenant).stream().filter(theme -> theme.id().equals(id)).findFirst();
    }
}
