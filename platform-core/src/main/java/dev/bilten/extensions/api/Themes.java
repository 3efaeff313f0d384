package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;
import java.util.Optional;

/** The themes there are; answered by the edge, which draws them. */
public interface Themes {
    /** What this organizer may choose from; the abstract base is not among them. */
    List<ThemeView> offered(TenantContext tenant);

    /** What its agency dressed this organizer in; empty where it wears its own choice. */
    Optional<ThemeView> given(TenantContext tenant);

    default Optional<ThemeView> find(TenantContext tenant, String id) {
        return offered(tenant).stream().filter(theme -> theme.id().equals(id)).findFirst();
    }
}
