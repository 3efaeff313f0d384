package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CurrentIdentity;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Finds out who sends the request, once per request. */
@Service
public class IdentityOfVisit implements CurrentIdentity {

    @Override
    public Caller caller() {
        return Visit.ifAny()
                .map(visit -> visit.seen().caller(() -> lookUp(visit)))
                .orElseGet(Caller.Nobody::new);
    }

    private static Caller lookUp(Visit visit) {
        return new Caller.Nobody();
    }

    @Override
    public String signInUrl(String path) {
        var page = Visit.current().site() instanceof Site.Platform ? "/platform/login" : "/admin/login";
        return page + "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
