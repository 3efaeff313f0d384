package dev.bilten.web.door;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.app.ReadPicture;
import dev.bilten.checkin.app.Redeem;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
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
import org.jspecify.annotations.Nullable;

/** One gate of one event: type or scan, and see the answer. */
@Path("/scan/{event}")
@Requires(Permissions.CHECKIN_SCAN)
public class GatePage {
    private static final String TEMPLATE = "dev/bilten/web/door/gate";
    private static final int LONGEST_GATE = 60;

    private final Catalog catalog;
    private final Redeem redeem;
    private final ReadPicture pictures;
    private final GateModel model;
    private final Answers answers;
    private final CurrentCall current;

    @Inject
    public GatePage(
            Catalog catalog,
            Redeem redeem,
            ReadPicture pictures,
            GateModel model,
            Answers answers,
            CurrentCall current) {
        this.catalog = catalog;
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
            @Nullable String clientId) {}

    /** What was read in a picture; empty when there was nothing. */
    public record Read(String code) {}

    @GET
    @Produces(MediaType.TEXT_HTML)
    public View show(@PathParam("event") String slug, @QueryParam("gate") @DefaultValue("") String gate) {
        return View.of(TEMPLATE, model.screen(event(slug), cut(gate), answers.waiting()));
    }

    /** Without script: the answer is the page. Reloading it sends the same scan again, which changes nothing. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public View scan(@PathParam("event") String slug, Form form) {
        var event = event(slug);
        var gate = cut(form.raw("gate"));
        var code = form.raw("code");
        var answer = code.isBlank() ? answers.waiting() : redeem(event, code, gate, form.raw("scan"));
        return View.of(TEMPLATE, model.screen(event, gate, answer));
    }

    @POST
    @Path("redeem")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Answer redeem(@PathParam("event") String slug, Scan scan) {
        return redeem(event(slug), text(scan.code()), cut(text(scan.gate())), text(scan.clientId()));
    }

    /** For browsers that have a camera and cannot read codes. */
    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    public Read read(@PathParam("event") String slug, byte[] brightness) {
        return new Read(pictures.execute(brightness).orElse(""));
    }

    @GET
    @Path("inside")
    @Produces(MediaType.APPLICATION_JSON)
    public GateModel.Inside inside(@PathParam("event") String slug) {
        return model.inside(event(slug));
    }

    private Answer redeem(Event event, String code, String gate, String clientId) {
        var place = new Redeem.Place.AtEvent(event.id());
        var id = Optional.of(clientId).filter(sent -> !sent.isBlank());
        var result = redeem.execute(current.call("scan"), new Redeem.Command(place, code, gate, id));
        return answers.of(result, event);
    }

    private Event event(String slug) {
        return catalog.eventBySlug(current.tenant(), slug).orElseThrow(ProblemException::notFound);
    }

    private static String cut(String gate) {
        return gate.length() > LONGEST_GATE ? gate.substring(0, LONGEST_GATE) : gate;
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
