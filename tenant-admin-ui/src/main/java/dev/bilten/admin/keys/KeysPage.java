package dev.bilten.admin.keys;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.reach.NamedDoors;
import dev.bilten.admin.reach.Reach;
import dev.bilten.admin.reach.ReachForm;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.ApiKeyView;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.CreateApiKey;
import dev.bilten.identity.app.ListApiKeys;
import dev.bilten.identity.app.RevokeApiKey;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys for programs. A new one is in the answer to its form and nowhere else, so that form is answered without a redirect; sent
 * again, it is refused, because two keys in use never have one name.
 */
@Service
@Path("/admin/keys")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.API_KEYS_EDIT)
public class KeysPage implements InRail {
    static final String PAGE = "dev/bilten/admin/keys/keys";

    private final ListApiKeys list;
    private final CreateApiKey create;
    private final RevokeApiKey revoke;
    private final OwnRights rights;
    private final ReachForm places;
    private final NamedDoors doors;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public KeysPage(
            ListApiKeys list,
            CreateApiKey create,
            RevokeApiKey revoke,
            OwnRights rights,
            ReachForm places,
            NamedDoors doors,
            HouseZone house,
            Messages messages,
            CurrentCall current) {
        this.list = list;
        this.create = create;
        this.revoke = revoke;
        this.rights = rights;
        this.places = places;
        this.doors = doors;
        this.house = house;
        this.messages = messages;
        this.current = current;
    }

    /** @param secret the new key, this once */
    record Model(
            List<KeyRow> keys,
            FormView form,
            List<OwnRights.Tick> ticks,
            ReachForm.Model where,
            @Nullable String secret,
            String address,
            String zone) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("keys", 930, "key", "/admin/keys", PAGE, Permissions.API_KEYS_EDIT);
    }

    @GET
    public View list() {
        return page(FormView.of(Map.of()), Set.of(), Reach.EVERYWHERE, null);
    }

    @POST
    public Response create(Form form) {
        if (places.looks(form)) {
            var ticked = form.choices("permissions", rights.names());
            var typed = places.typed(current.tenant(), form, Reach.EVERYWHERE);
            return Replies.page(page(wording().again(form), ticked, typed, null));
        }
        var name = form.text("name").required().max(120).value();
        var chosen = form.choices("permissions", rights.names());
        if (chosen.isEmpty()) {
            form.fault("permissions", "keys.permissions.none");
        }
        var where = places.read(current.tenant(), form, Reach.EVERYWHERE, "keys.where.none");
        if (list.execute(current.tenant()).stream()
                .anyMatch(key -> key.revokedAt().isEmpty() && key.name().equals(name))) {
            form.fault("name", "keys.name.taken");
        }
        if (form.valid()) {
            var command = new CreateApiKey.Command(name, where.rights(chosen));
            switch (create.execute(current.call("made in the admin"), command)) {
                case CreateApiKey.Result.Created(var ignored, var secret) -> {
                    return Replies.page(page(FormView.of(Map.of()), Set.of(), Reach.EVERYWHERE, secret)
                            .withHeader("Cache-Control", "no-store"));
                }
                case CreateApiKey.Result.BeyondYourRights() -> form.fault("permissions", "keys.permissions.beyond");
                case CreateApiKey.Result.Invalid(var violations) -> Wording.explain(form, violations, Map.of());
            }
        }
        return Replies.page(page(wording().again(form), chosen, where, null).withStatus(422));
    }

    /** A key that is revoked already stays so. */
    @POST
    @Path("{id}/revocation")
    public Response revoke(@PathParam("id") String id) {
        var key = new ApiKeyId(Replies.id(id));
        if (list.execute(current.tenant()).stream().noneMatch(one -> one.id().equals(key))) {
            throw ProblemException.notFound();
        }
        revoke.execute(current.call("revoked in the admin"), key);
        return Replies.seeOther("/admin/keys");
    }

    private View page(FormView form, Set<String> ticked, Reach where, @Nullable String secret) {
        var zone = house.of(current.tenant());
        var keys = list.execute(current.tenant());
        var named = doors.names(keys.stream().map(ApiKeyView::lists).toList());
        var rows =
                keys.stream().map(key -> KeyRow.of(key, named, wording(), zone)).toList();
        var address = current.origin() + "/api/2026-12/";
        return View.of(
                PAGE,
                new Model(
                        rows,
                        form,
                        rights.ticks(wording(), ticked),
                        places.model(current.tenant(), wording(), where, form),
                        secret,
                        address,
                        HouseZone.name(zone)));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
