package dev.bilten.tenancy.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantId;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.infra.Schemas;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes an organizer: row, schema and role, first owner, host; it becomes reachable with the last step. Begun again
 * after a crash with the same slug, it says the name is taken; the half-made one is never served.
 */
@Service
public class CreateTenant {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    /** Names a tenant's host must never have, since the platform speaks under them or browsers expect others there. */
    private static final Set<String> RESERVED = Set.of(
            "www", "api", "admin", "platform", "mail", "smtp", "ns1", "ns2", "assets", "static", "status", "health");

    private final Database database;
    private final TenantRows rows;
    private final Schemas schemas;
    private final Journal journal;
    private final Settings settings;
    private final Instance<NewTenantStep> steps;

    @Inject
    public CreateTenant(
            Database database,
            TenantRows rows,
            Schemas schemas,
            Journal journal,
            Settings settings,
            Instance<NewTenantStep> steps) {
        this.database = database;
        this.rows = rows;
        this.schemas = schemas;
        this.journal = journal;
        this.settings = settings;
        this.steps = steps;
    }

    public record Command(String slug, String name, NewTenantStep.Owner owner) {}

    public sealed interface Result {
        record Created(Tenant tenant, String host) implements Result {}

        record SlugTaken() implements Result {}

        record SlugInvalid() implements Result {}

        record OwnerInvalid(List<Violation> violations) implements Result {}
    }

    /** Several transactions in two schemas: the row is reserved first, and only the last one makes it visible. */
    public Result execute(PlatformCall call, Command command) {
        if (!SLUG.matcher(command.slug()).matches() || RESERVED.contains(command.slug())) {
            return new Result.SlugInvalid();
        }
        var wrong = steps.stream()
                .flatMap(step -> step.check(command.owner()).stream())
                .toList();
        if (!wrong.isEmpty()) {
            return new Result.OwnerInvalid(wrong);
        }
        var name = "t_" + Secrets.token().substring(0, 13);
        var tenant = new Tenant(
                TenantId.next(),
                command.slug(),
                command.name(),
                "main",
                name,
                name,
                Tenant.State.CREATING,
                "",
                call.now());
        if (!reserve(tenant)) {
            return new Result.SlugTaken();
        }
        var version = schemas.bringUp(tenant.context());
        var inside = new CallContext(tenant.context(), call.actor(), call.reason(), call.clock(), call.requestId());
        database.inTransaction(
                tenant.context(), () -> steps.forEach(step -> step.prepare(inside, tenant, command.owner())));
        var host = host(command.slug());
        database.inTransaction(PlatformContext.PLATFORM, () -> {
            rows.addDomain(tenant.id(), host, true, call.now());
            rows.activate(tenant.id(), version);
            journal.audit(
                    call,
                    Change.created(
                            "tenant.created",
                            "tenant",
                            tenant.id().toString(),
                            Map.of("slug", tenant.slug(), "name", tenant.name(), "host", host)));
        });
        return new Result.Created(tenant, host);
    }

    private boolean reserve(Tenant tenant) {
        return database.inTransaction(PlatformContext.PLATFORM, () -> {
            if (rows.slugTaken(tenant.slug())) {
                return false;
            }
            rows.insert(tenant);
            return true;
        });
    }

    private String host(String slug) {
        var platform = URI.create(settings.require("bilten.base.url")).getHost();
        return (slug + "." + platform).toLowerCase(Locale.ROOT);
    }
}
