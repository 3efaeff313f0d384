package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.tenancy.api.Tenants;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which host belongs to whom, and which addresses stand on which host. */
@Service
public class Sites {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Tenants tenants;
    private final String platform;

    @Inject
    public Sites(Tenants tenants, Settings settings) {
        this.tenants = tenants;
        var base = URI.create(settings.require("bilten.base.url"));
        this.platform = base.getHost().toLowerCase(Locale.ROOT);
    }

    public Site of(Origin origin, String path) {
        if (common(path)) {
            return new Site.Common();
        }
        var host = origin.host();
        if (host.equals(platform) || (platform.equals("localhost") && THIS_MACHINE.contains(host))) {
            return new Site.Platform();
        }
        return tenants.byHost(host).<Site>map(Site.Organizer::new).orElseGet(Site.Nowhere::new);
    }

    /** Operators' pages stand on the platform's host alone, the sign in the tab on every host, everything else on the organizers' alone. */
    public boolean stands(Site site, String path) {
        return switch (site) {
            case Site.Common() -> true;
            case Site.Nowhere() -> false;
            case Site.Platform() ->
                path.equals("/") || path.equals("/icon") || ofPlatform(path) || path.startsWith("/gallery");
            case Site.Organizer(var ignored) -> !ofPlatform(path);
        };
    }

    private static boolean ofPlatform(String path) {
        return under(path, "/platform");
    }

    /** Answered without looking at the host: probes ask by address, and the database may be away. */
    private static boolean common(String path) {
        return under(path, "/health") || under(path, "/assets") || Operations.guarded(path);
    }

    static boolean under(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }
}
