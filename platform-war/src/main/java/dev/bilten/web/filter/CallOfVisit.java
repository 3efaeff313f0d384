package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.CurrentIdentity;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;

/** Makes contexts for use cases out of the running request: here, and nowhere behind, a tenant is bound. */
@Service
public class CallOfVisit implements CurrentCall {
    private final CurrentIdentity identity;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public CallOfVisit(CurrentIdentity identity) {
        this.identity = identity;
    }

    @Override
    public TenantContext tenant() {
        if (Visit.current().site() instanceof Site.Organizer(var tenant)) {
            return tenant.context();
        }
        throw ProblemException.notFound();
    }

    @Override
    public CallContext call(String reason) {
        return new CallContext(tenant(), actor(), reason, clock, Visit.current().id());
    }

    @Override
    public PlatformCall platformCall(String reason) {
        return new PlatformCall(actor(), reason, clock, Visit.current().id());
    }

    @Override
    public Locale locale() {
        return Visit.current().locale();
    }

    @Override
    public String clientAddress() {
        return Visit.current().origin().client();
    }

    @Override
    public URI origin() {
        return Visit.current().origin().uri();
    }

    private Actor actor() {
        return switch (identity.caller()) {
            case Caller.Nobody() -> Actor.BUYER;
            case Caller.Person(var id, var name, var _, var _, var _) -> new Actor(Actor.Kind.MEMBER, id, name);
            case Caller.Operator(var id, var name) -> new Actor(Actor.Kind.OPERATOR, id, name);
            case Caller.ApiKey(var id, var _, var _, var _) -> new Actor(Actor.Kind.API_KEY, id, "API key");
        };
    }
}
