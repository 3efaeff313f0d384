package dev.bilten.admin.signing;

import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.ticketing.api.SigningKey;
import dev.bilten.ticketing.app.DoorFacts;
import dev.bilten.ticketing.app.ReplaceSigningKey;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which keys sign an organizer's tickets, and a new one in their place. */
@Path(SigningPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class SigningPage {
    static final String HERE = "/admin/settings/signing";
    private static final String PAGE = "dev/bilten/admin/signing/signing";

    private final DoorFacts facts;
    private final ReplaceSigningKey replace;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public SigningPage(
            DoorFacts facts, ReplaceSigningKey replace, HouseZone house, Messages messages, CurrentCall current) {
        this.facts = facts;
        this.replace = replace;
        this.house = house;
        this.messages = messages;
        this.current = current;
    }

    record Row(String id, String since, String until, boolean signs) {}

    record Model(List<Row> keys, String zone, boolean replaced) {}

    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var zone = house.of(current.tenant());
        var formats = new Wording(messages, PAGE, current.locale()).formats(zone);
        var keys = facts.keys(current.tenant()).stream()
                .map(key -> row(key, formats))
                .toList();
        return View.of(PAGE, new Model(keys, HouseZone.name(zone), "replaced".equals(done)));
    }

    @POST
    @Path("key")
    public Response replace() {
        replace.execute(current.call("replaced in the admin"));
        return Replies.seeOther(HERE + "?done=replaced");
    }

    private static Row row(SigningKey key, Formats formats) {
        return new Row(
                key.id(),
                formats.dateTime(key.createdAt()),
                key.retiredAt().map(formats::dateTime).orElse("–"),
                key.retiredAt().isEmpty());
    }
}
