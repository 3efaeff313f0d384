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
import dev.bilten.tenancy.infra.OpenShards;
import dev.bilten.tenancy.infra.Schemas;
import dev.bilten.tenancy.infra.TenantRows;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an organizer: row and host, schema and role, first owner; it becomes reachable with the last step. What fails on
 * the way is taken back, so that the name is free again. After a crash the name stays taken; the half-made one is never
 * served.
 */
@Service
public class CreateTenant {
    private static final Logger LOG = LoggerFactory.getLogger(CreateTenant.class);
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    /** Names a tenant's host must never have, since the platform speaks under them or browsers expect others there. */
    private static final Set<String> RESERVED = Set.of(
            "www", "api", "admin", "platform", "mail", "smtp", "ns1", "ns2", "assets", "static", "status", "health");

    private final Database database;
    private final TenantRows rows;
    private final OpenShards shards;
    private final Schemas schemas;
    private final Journal journal;
    private final Settings settings;
    private final Instance<NewTenantStep> steps;

    @Inject
    public CreateTenant(
            Database database,
            TenantRows rows,
            OpenShards shards,
            Schemas schemas,
            Journal journal,
            Settings settings,
            Instance<NewTenantStep> steps) {
        this.database = database;
        this.rows = rows;
        this.shards = shards;
        this.schemas = schemas;
        this.journal = journal;
        this.settings = settings;
        this.steps = steps;
    }

    public record Command(String slug, String name, NewTenantStep.Owner owner) {}

    public sealed interface Result {
        record Created(Tenant tenant, String host) implements Result {}

        /** Also when another one of the same name is being made at this moment. */
        record SlugTaken() implements Result {}

        record SlugInvalid() implements Result {}

        record OwnerInvalid(List<Violation> violations) implements Result {}

        /** Every database server is full, or this node knows the address of none that is not. */
        record NoRoom() implements Result {}
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
        var shard = shards.emptiest();
        if (shard.isEmpty()) {
            return new Result.NoRoom();
        }
        var tenant = fresh(command, shard.get(), call.now());
        var host = host(command.slug());
        if (!reserve(tenant, host)) {
            return new Result.SlugTaken();
        }
        try {
            build(call, tenant, host, command.owner());
        } catch (RuntimeException e) {
            takeBack(tenant);
            throw e;
        }
        return new Result.Created(tenant, host);
    }

    private static Tenant fresh(Command command, String shard, Instant now) {
        var name = "t_" + Secrets.token().substring(0, 13);
        return new Tenant(
                TenantId.next(), command.slug(), command.name(), shard, name, name, Tenant.State.CREATING, "", now);
    }

    private boolean reserve(Tenant tenant, String host) {
        return database.inTransaction(PlatformContext.PLATFORM, () -> {
            if (rows.hostTaken(host) || !rows.insert(tenant)) {
                return false;
            }
            rows.addDomain(tenant.id(), host, true, tenant.createdAt());
            return true;
        });
    }

    private void build(PlatformCall call, Tenant tenant, String host, NewTenantStep.Owner owner) {
        var version = schemas.bringUp(tenant.context());
        var inside = new CallContext(tenant.context(), call.actor(), call.reason(), call.clock(), call.requestId());
        database.inTransaction(tenant.context(), () -> steps.forEach(step -> step.prepare(inside, tenant, owner)));
        database.inTransaction(PlatformContext.PLATFORM, () -> {
            rows.activate(tenant.id(), version);
            journal.audit(
                    call,
                    Change.created(
                            "tenant.created",
                            "tenant",
                            tenant.id().toString(),
                            Map.of("slug", tenant.slug(), "name", tenant.name(), "host", host)));
        });
    }

    /** The row goes last: while the schema is there, the row says whose it is. */
    private void takeBack(Tenant tenant) {
        try {
            if (database.inTransaction(PlatformContext.PLATFORM, () -> rows.isHalfMade(tenant.id()))) {
                schemas.drop(tenant.context());
                database.inTransaction(PlatformContext.PLATFORM, () -> rows.remove(tenant.id()));
            }
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("tenant", tenant.slug()).setCause(e).log("A half-made organizer stays behind");
        }
    }

    private String host(String slug) {
        var platform = URI.create(settings.require("bilten.base.url")).getHost();
        return (slug + "." + platform).toLowerCase(Locale.ROOT);
    }
}
