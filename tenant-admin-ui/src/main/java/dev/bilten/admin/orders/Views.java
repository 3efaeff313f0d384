package dev.bilten.admin.orders;

import dev.bilten.admin.Replies;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.SettingKey;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The looks at the list that a person keeps for themselves: each a name and its filters. */
@Service
@Path("/admin/orders/views")
@Requires(Permissions.ORDERS_VIEW)
public class Views {
    private static final int MOST = 20;
    private static final int LONGEST = 40;

    private final TenantSettings settings;
    private final CurrentCall current;

    @Inject
    public Views(TenantSettings settings, CurrentCall current) {
        this.settings = settings;
        this.current = current;
    }

    /** @param query the filters, as an address has them behind its question mark */
    public record Saved(String name, String query) {}

    public record All(List<Saved> views) {
        public All {
            views = List.copyOf(views);
        }
    }

    List<Saved> mine() {
        return settings.read(current.tenant(), key()).map(All::views).orElse(List.of());
    }

    private SettingKey<All> key() {
        return new SettingKey<>(
                "orders.views." + current.call("looking").actor().id(), All.class);
    }

    /**
     * A view of the same name is replaced; one too many is refused, since none may vanish unasked, and so is one whose filters
     * mean nothing.
     */
    @POST
    @OfTheirEvents("what the person keeps for themselves")
    public Response save(Form form) {
        var name = form.text("name").required().max(LONGEST).value();
        var all = new ArrayList<>(mine());
        all.removeIf(view -> view.name().equals(name));
        if (all.size() == MOST) {
            form.fault("name", "error.too-many", MOST);
        }
        Search.of(form).faults().forEach(form::fault);
        form.requireValid();
        var search = search(form);
        all.add(new Saved(name, search));
        settings.save(current.call("kept a look at the orders"), key(), new All(all));
        return Replies.seeOther(OrdersPage.HERE + "?" + search);
    }

    @POST
    @Path("removal")
    @OfTheirEvents("what the person keeps for themselves")
    public Response remove(Form form) {
        var name = form.raw("name");
        var all = mine();
        var gone = all.stream().filter(view -> view.name().equals(name)).findFirst();
        var left = all.stream().filter(view -> !view.name().equals(name)).toList();
        if (left.size() < all.size()) {
            settings.save(current.call("let go of a look at the orders"), key(), new All(left));
        }
        return Replies.seeOther(OrdersPage.HERE
                + gone.map(view -> "?" + view.query() + "&let-go="
                                + URLEncoder.encode(view.name(), StandardCharsets.UTF_8))
                        .orElse(""));
    }

    /** Written anew from its fields: what was typed is never an address. */
    private static String search(Form form) {
        var address = Search.of(form).address("");
        return Optional.of(address.substring(1))
                .filter(query -> query.endsWith("&"))
                .map(query -> query.substring(0, query.length() - 1))
                .orElse("");
    }
}
