package dev.bilten.e2e.probe;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.tenancy.app.MigrateAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Asks inside the server and tells the answer as text: what came out, or what was thrown. */
@Path("/")
@Service
public class ProbeResource {
    private final MigrateAll migrateAll;
    private final CreateTenant createTenant;
    private final Questions questions;
    private final ConcurrentHashMap<String, TenantContext> tenants = new ConcurrentHashMap<>();

    @Inject
    public ProbeResource(MigrateAll migrateAll, CreateTenant createTenant, Questions questions) {
        this.migrateAll = migrateAll;
        this.createTenant = createTenant;
        this.questions = questions;
    }

    @GET
    @Path("ask/{question}")
    public String ask(@PathParam("question") String question) {
        return switch (question) {
            case "who-and-where" -> told(() -> questions.whoAndWhere(tenant("one")));
            case "names" -> tenant("one").role() + " in " + tenant("one").schema();
            case "own-events" -> told(() -> questions.events(tenant("one")));
            case "others-events" -> told(() -> questions.eventsOf(tenant("one"), tenant("two")));
            case "write-and-fail" ->
                told(() -> {
                    questions.writesAndFails(tenant("one"));
                    return "it did not fail";
                });
            case "settings" -> told(() -> questions.settings(tenant("one")));
            case "without-scope" -> told(() -> questions.withoutScope("something"));
            case "without-transaction" -> told(questions::withoutTransaction);
            default -> "no such question";
        };
    }

    private static String told(Supplier<String> question) {
        try {
            return question.get();
        } catch (RuntimeException thrown) {
            return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        }
    }

    private TenantContext tenant(String slug) {
        return tenants.computeIfAbsent(slug, this::made);
    }

    private TenantContext made(String slug) {
        migrateAll.execute();
        var owner = new NewTenantStep.Owner("owner@" + slug + ".test", "Owner", "owner-probe-2026");
        return switch (createTenant.execute(
                PlatformCall.system("probe"), new CreateTenant.Command(slug, "Organizer " + slug, owner))) {
            case CreateTenant.Result.Created(var tenant, var host) -> tenant.context();
            case CreateTenant.Result other -> throw new IllegalStateException("not made: " + other);
        };
    }
}
