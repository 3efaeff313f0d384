package dev.bilten.analytics.app;

import dev.bilten.analytics.api.TrackingLink;
import dev.bilten.analytics.api.TrackingLinks;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes tracking links and takes them off the list. What came by one that is taken off still counts for its code. */
@Service
public class EditLinks {
    private static final int LONGEST = 80;

    private final TenantSettings settings;

    @Inject
    public EditLinks(TenantSettings settings) {
        this.settings = settings;
    }

    public sealed interface Result {
        record Made(TrackingLink link) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    public TrackingLinks all(TenantContext tenant) {
        return settings.read(tenant, TrackingLinks.KEY).orElse(TrackingLinks.NONE);
    }

    /** The link of this code, as some node's memory has it: for every visitor who comes by one. */
    public Optional<TrackingLink> recall(TenantContext tenant, String code) {
        return TrackingLink.CODE.matcher(code).matches()
                ? settings.recall(tenant, TrackingLinks.KEY).flatMap(links -> links.of(code))
                : Optional.empty();
    }

    /** @param code as somebody typed it; empty for one that is made of the name */
    @Transactional
    public Result make(CallContext call, String name, String code) {
        var known = all(call.tenant());
        var wanted = code.isBlank() ? free(slug(name), known) : code.strip().toLowerCase(Locale.ROOT);
        var wrong = new ArrayList<Violation>();
        if (name.isBlank()) {
            wrong.add(Violation.of("/name", "error.required"));
        } else if (name.length() > LONGEST) {
            wrong.add(Violation.of("/name", "error.too-long", LONGEST));
        }
        if (!TrackingLink.CODE.matcher(wanted).matches()) {
            wrong.add(Violation.of("/code", "error.link-code"));
        } else if (known.of(wanted).isPresent()) {
            wrong.add(Violation.of("/code", "error.link-taken"));
        } else if (known.links().size() >= TrackingLinks.MOST) {
            wrong.add(Violation.of("/code", "error.links-full", TrackingLinks.MOST));
        }
        if (!wrong.isEmpty()) {
            return new Result.Refused(wrong);
        }
        var link = new TrackingLink(wanted, name.strip(), call.now());
        var all = new ArrayList<>(List.of(link));
        all.addAll(known.links());
        settings.save(call, TrackingLinks.KEY, new TrackingLinks(all));
        return new Result.Made(link);
    }

    /** Returns false where there is none of this code. */
    @Transactional
    public boolean remove(CallContext call, String code) {
        var known = all(call.tenant());
        if (known.of(code).isEmpty()) {
            return false;
        }
        settings.save(
                call,
                TrackingLinks.KEY,
                new TrackingLinks(known.links().stream()
                        .filter(link -> !link.code().equals(code))
                        .toList()));
        return true;
    }

    /** The Latin letters and figures of a name; a name without any has to be given a code. */
    private static String slug(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var begun = plain.isEmpty() ? "link" : plain;
        return begun.substring(0, Math.min(begun.length(), 30));
    }

    private static String free(String slug, TrackingLinks known) {
        var code = slug;
        for (int more = 2; known.of(code).isPresent(); more++) {
            code = slug + "-" + more;
        }
        return code;
    }
}
