package dev.bilten.web.door;

import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.TheirLists;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.app.ReadPicture;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.web.door.GateModel.Stand;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One gate of one event: type or scan, and see the answer. */
@Path("/scan/{event}")
@Requires(Permissions.CHECKIN_SCAN)
public class GatePage {
    private static final String TEMPLATE = "dev/bilten/web/door/gate";
    private static final int LONGEST_GATE = 60;
    private static final String WHY = "an event that is not theirs is not found";

    private static final String OUT = "out";

    private final Catalog catalog;
    private final TheirEvents theirs;
    private final TheirLists lists;
    private final Redeem redeem;
    private final ReadPicture pictures;
    private final GateModel model;
    private final Answers answers;
    private final CurrentCall current;

    @Inject
    public GatePage(
            Catalog catalog,
            TheirEvents theirs,
            TheirLists lists,
            Redeem redeem,
            ReadPicture pictures,
            GateModel model,
            Answers answers,
            CurrentCall current) {
        this.catalog = catalog;
        this.theirs = theirs;
        this.lists = lists;
        this.redeem = redeem;
        this.pictures = pictures;
        this.model = model;
        this.answers = answers;
        this.current = current;
    }

    /** A scan as the page's script sends it; the id makes sending it again harmless. */
    public record Scan(
            @Nullable String code,
            @Nullable String gate,
            @Nullable String clientId,
            @Nullable String list,
            @Nullable String way) {}

    /** What was read in a picture; empty when there was nothing. */
    public record Read(String code) {}

    @GET
    @OfTheirEvents(WHY)
    @Produces(MediaType.TEXT_HTML)
    public View show(
            @PathParam("event") String slug,
            @QueryParam("list") @Nullable String list,
            @QueryParam("way") @Nullable String way,
            @QueryParam("gate") @DefaultValue("") String gate) {
        return View.of(TEMPLATE, model.screen(stand(slug, list, gate, way), answers.waiting()));
    }

    /** Without script: the answer is the page. Reloading it sends the same scan again, which changes nothing. */
    @POST
    @OfTheirEvents(WHY)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public View scan(@PathParam("event") String slug, Form form) {
        var stand = stand(slug, form.raw("list"), form.raw("gate"), form.raw("way"));
        var code = form.raw("code");
        var answer = code.isBlank() ? answers.waiting() : redeem(stand, code, form.raw("scan"));
        // the answer says what is theirs; the page goes on there
        var place = lists.at(stand.event().id(), stand.list())
                ? stand
                : stand(slug, null, form.raw("gate"), form.raw("way"));
        return View.of(TEMPLATE, model.screen(place, answer));
    }

    @POST
    @Path("redeem")
    @OfTheirEvents(WHY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer redeem(@PathParam("event") String slug, Scan scan) {
        return redeem(
                stand(slug, scan.list(), text(scan.gate()), scan.way()), text(scan.code()), text(scan.clientId()));
    }

    /** For browsers that have a camera and cannot read codes. */
    @POST
    @Path("read")
    @OfTheirEvents("nothing is looked up: what a picture says is no right")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Read read(@PathParam("event") String slug, byte[] brightness) {
        return new Read(pictures.execute(brightness).orElse(""));
    }

    @GET
    @Path("inside")
    @OfTheirEvents(WHY)
    @Produces(MediaType.APPLICATION_JSON)
    public GateModel.Inside inside(@PathParam("event") String slug, @QueryParam("list") @Nullable String list) {
        var stand = stand(slug, list, "", null);
        return model.inside(stand.event(), stand.list());
    }

    private Answer redeem(Stand stand, String code, String clientId) {
        if (!lists.at(stand.event().id(), stand.list())) {
            return answers.otherList(lists.of(stand.event().id()));
        }
        var place = Redeem.Place.of(stand.event().id(), stand.list());
        var id = Optional.of(clientId).filter(sent -> !sent.isBlank());
        var command = new Redeem.Command(place, code, stand.gate(), id, stand.direction());
        return answers.of(redeem.execute(current.call("scan"), command), stand.event());
    }

    private Stand stand(String slug, @Nullable String list, String gate, @Nullable String way) {
        var event = event(slug);
        return new Stand(
                event,
                list(list).or(() -> lists.first(event.id())),
                cut(gate),
                OUT.equals(way) ? Direction.OUT : Direction.IN);
    }

    /** Of another event than theirs there is none. */
    private Event event(String slug) {
        return catalog.eventBySlug(current.tenant(), slug)
                .filter(event -> theirs.at(Set.of(event.id()), Permissions.CHECKIN_SCAN))
                .orElseThrow(ProblemException::notFound);
    }

    private static Optional<CheckinListId> list(@Nullable String named) {
        return Optional.ofNullable(named)
                .filter(said -> !said.isBlank())
                .map(Replies::id)
                .map(CheckinListId::new);
    }

    private static String cut(String gate) {
        return gate.length() > LONGEST_GATE ? gate.substring(0, LONGEST_GATE) : gate;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
