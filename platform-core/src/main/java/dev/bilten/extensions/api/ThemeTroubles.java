package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import java.util.Optional;

/** That the theme of a shop fails, for who looks after it. */
public interface ThemeTroubles {
    /** Remembers the first failure of a version. Never fails: the page that a buyer waits for is drawn already. */
    void note(TenantContext shop, ThemeTrouble trouble);

    /** What is wrong with the version that the shop wears now; as some node's memory has it. */
    Optional<ThemeTrouble> current(TenantContext shop);
}
