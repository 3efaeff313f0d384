package dev.bilten.webkit.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the guards before every route when the server learns of it. Fails closed: a route that does not say who may use it is
 * refused to everybody, and named in the log at the start.
 */
@Provider
public class AccessFeature implements DynamicFeature {

    private static final Logger LOG = LoggerFactory.getLogger(AccessFeature.class);

    private final CurrentIdentity identity;
    private final CsrfTokens tokens;
    private final CurrentSession session;
    private final Limits limits;

    @Inject
    public AccessFeature(CurrentIdentity identity, CsrfTokens tokens, CurrentSession session, Limits limits) {
        this.identity = identity;
        this.tokens = tokens;
        this.session = session;
        this.limits = limits;
    }

    @Override
    public void configure(ResourceInfo route, FeatureContext guards) {
        var resource = route.getResourceClass();
        var method = route.getResourceMethod();
        var declaration = Declaration.of(resource, method);
        if (declaration instanceof Declaration.Unclear(var why)) {
            tell(resource, method, why);
        }
        var reach = Reach.of(resource, method);
        guards.register(new AccessFilter(declaration, reach, identity, limits), Priorities.AUTHORIZATION);
        if (!(declaration instanceof Declaration.KeyWith) && !forMachines(resource, method)) {
            guards.register(new CsrfFilter(proof(method), tokens, session), Priorities.AUTHORIZATION + 1);
        }
    }

    /** The server adds routes of its own (OPTIONS, WADL); they are refused too, but are nobody's mistake. */
    private static void tell(Class<?> resource, Method method, String why) {
        if (resource.getName().startsWith("org.glassfish.")) {
            LOG.debug("refused to everybody: {} of the server", resource);
        } else {
            LOG.error("refused to everybody: {}.{}: {}", resource.getName(), method.getName(), why);
        }
    }

    private static CsrfFilter.Proof proof(Method method) {
        if (method.isAnnotationPresent(FramedForm.class)) {
            return CsrfFilter.Proof.ORIGIN;
        }
        return method.isAnnotationPresent(SharedForm.class) ? CsrfFilter.Proof.EITHER : CsrfFilter.Proof.TOKEN;
    }

    private static boolean forMachines(Class<?> resource, Method method) {
        return method.isAnnotationPresent(NotFromBrowser.class) || resource.isAnnotationPresent(NotFromBrowser.class);
    }
}
