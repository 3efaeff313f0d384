package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Figures and descriptions that the server offers to everybody by default: here only to a caller on this machine, or to one
 * with the bearer token {@code bilten.operations.token}.
 */
@Service
public class Operations {
    private final Origins origins;
    private final Optional<String> token;

    @Inject
    public Operations(Origins origins, Settings settings) {
        this.origins = origins;
        this.token = settings.get("bilten.operations.token");
    }

    static boolean guarded(String path) {
        return Sites.under(path, "/metrics") || Sites.under(path, "/openapi");
    }

    public boolean admits(HttpServletRequest request, String path) {
        return !guarded(path) || origins.local(request) || knows(request.getHeader("Authorization"));
    }

    private boolean knows(@Nullable String authorization) {
        return authorization != null
                && token.map(secret -> Secrets.same(authorization, "Bearer " + secret))
                        .orElse(false);
    }
}
