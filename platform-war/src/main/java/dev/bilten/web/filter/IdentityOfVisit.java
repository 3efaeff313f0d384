package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permission;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.app.ApiKeyLookup;
import dev.bilten.identity.app.OperatorSessionLookup;
import dev.bilten.identity.app.PermissionRegistry;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.Agencies;
import dev.bilten.web.filter.Seen.Sender;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.SessionCookie;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds out who sends the request, once per request: a key on machines' addresses, a session on people's. */
@Service
public class IdentityOfVisit implements CurrentIdentity {
    private static final Sender NOBODY = new Sender(new Caller.Nobody(), null);
    private static final String BEARER = "Bearer ";

    private final SessionCookie cookie;
    private final SessionLookup members;
    private final OperatorSessionLookup operators;
    private final ApiKeyLookup keys;
    private final PermissionRegistry permissions;
    private final Agencies agencies;

    @Inject
    public IdentityOfVisit(
            SessionCookie cookie,
            SessionLookup members,
            OperatorSessionLookup operators,
            ApiKeyLookup keys,
            PermissionRegistry permissions,
            Agencies agencies) {
        this.cookie = cookie;
        this.members = members;
        this.operators = operators;
        this.keys = keys;
        this.permissions = permissions;
        this.agencies = agencies;
    }

    @Override
    public Caller caller() {
        var visit = Visit.current();
        return visit.seen().sender(() -> lookUp(visit)).caller();
    }

    @Override
    public void at(Set<UUID> events) {
        Visit.current().seen().at(events);
    }

    @Override
    public String signInUrl(String path) {
        var page = Visit.current().site() instanceof Site.Platform ? "/platform/login" : "/admin/login";
        return page + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private Sender lookUp(Visit visit) {
        return switch (visit.site()) {
            case Site.Organizer(var tenant) ->
                Sites.under(visit.path(), "/api") ? program(tenant.context(), visit) : member(tenant.context());
            case Site.Platform() -> operator();
            case Site.Common(), Site.Nowhere() -> NOBODY;
        };
    }

    private Sender program(TenantContext tenant, Visit visit) {
        var presented = visit.request().getHeader("Authorization");
        if (presented == null || !presented.startsWith(BEARER)) {
            return NOBODY;
        }
        return keys.find(tenant, presented.substring(BEARER.length()))
                .map(key -> new Sender(
                        new Caller.ApiKey(
                                key.key().toString(),
                                names(key.rights()),
                                key.rights().events(),
                                key.rights().lists()),
                        null))
                .orElse(NOBODY);
    }

    private Sender member(TenantContext tenant) {
        return cookie.token()
                .flatMap(token -> members.find(tenant, token))
                .map(known -> new Sender(
                        new Caller.Person(
                                known.member().toString(),
                                known.name(),
                                here(tenant, names(known.rights())),
                                known.rights().events(),
                                known.rights().lists()),
                        known.email()))
                .orElse(NOBODY);
    }

    /** Whoever may do everything may do so here: what only an agency does is nothing elsewhere. */
    private Set<String> here(TenantContext tenant, Set<String> names) {
        return !names.contains(Permissions.AGENCY_WORK)
                        || agencies.ledFrom(tenant).isPresent()
                ? names
                : names.stream()
                        .filter(name -> !name.equals(Permissions.AGENCY_WORK))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Sender operator() {
        return cookie.token()
                .flatMap(operators::find)
                .map(known -> new Sender(new Caller.Operator(known.operator().toString(), known.name()), known.email()))
                .orElse(NOBODY);
    }

    private Set<String> names(Rights rights) {
        return rights.everything()
                ? permissions.all().stream().map(Permission::name).collect(Collectors.toUnmodifiableSet())
                : rights.permissions();
    }
}
