package dev.bilten.admin.picture;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.DescribeImage;
import dev.bilten.catalog.app.ShowImage;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event's picture: a new one, none, and what it shows, for people who do not see it. */
@Path("/admin/events/{id}/picture")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class PicturePage {
    private static final String PAGE = "dev/bilten/admin/picture/picture";
    private static final String FIELD = "imageAlt";
    private static final Set<String> REFUSED = Set.of("no-image", "too-large");
    private static final Set<String> DONE = Set.of("saved", "described", "removed");

    private final Catalog catalog;
    private final ShowImage show;
    private final DescribeImage describe;
    private final Files files;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public PicturePage(
            Catalog catalog,
            ShowImage show,
            DescribeImage describe,
            Files files,
            Messages messages,
            CurrentCall current) {
        this.catalog = catalog;
        this.show = show;
        this.describe = describe;
        this.files = files;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            Around around,
            String here,
            @Nullable String image,
            FormView form,
            @Nullable String told,
            String toldKind,
            @Nullable Undo undo) {}

    /**
     * @param done what the form before did
     * @param gone the picture that was taken away
     */
    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @QueryParam("gone") @Nullable String gone) {
        var event = event(id);
        return page(event, filled(event), done == null ? "" : done, gone == null ? "" : gone);
    }

    @POST
    @Path("description")
    public Response describe(@PathParam("id") String id, Form form) {
        var event = event(id);
        var alt = form.localizedText(FIELD).max(300).value();
        if (form.valid()) {
            switch (describe.execute(current.call("described in the admin"), event.id(), alt)) {
                case DescribeImage.Result.Described() -> {
                    return done(event.id(), "described");
                }
                case DescribeImage.Result.Refused(var violations) -> Wording.explain(form, violations, Map.of());
                case DescribeImage.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), "", "").withStatus(422));
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id) {
        var event = event(id);
        var gone = show.remove(current.call("taken away in the admin"), event.id());
        return done(
                event.id(),
                "removed"
                        + gone.map(image -> "&gone=" + URLEncoder.encode(image, StandardCharsets.UTF_8))
                                .orElse(""));
    }

    /** Of the organizer's own images alone; where another picture is by now, that one stays. */
    @POST
    @Path("restoration")
    public Response restore(@PathParam("id") String id, Form form) {
        var event = event(id);
        var image = stored(form.raw("image")).orElseThrow(ProblemException::notFound);
        show.restore(current.call("put back in the admin"), event.id(), image.value());
        return done(event.id(), "saved");
    }

    static Response done(EventId event, String what) {
        return Replies.seeOther("/admin/events/" + event + "/picture?done=" + what);
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private Optional<FileRef> stored(String image) {
        return FileRef.parse(image)
                .filter(ref -> files.read(current.tenant(), ref).isPresent());
    }

    private static FormView filled(Event event) {
        var values = new HashMap<String, String>();
        event.imageAlt().byLanguage().forEach((language, words) -> values.put(FIELD + "." + language, words));
        return FormView.of(values);
    }

    private View page(Event event, FormView form, String done, String gone) {
        var around = Around.of(event, wording());
        var here = around.href() + "/picture";
        boolean refused = REFUSED.contains(done);
        var told = refused || DONE.contains(done) ? wording().text("picture.done." + done) : null;
        return View.of(
                PAGE,
                new Model(
                        around,
                        here,
                        event.image()
                                .map(_ -> around.href() + "/image?v=" + event.version())
                                .orElse(null),
                        form,
                        told,
                        refused ? "danger" : "success",
                        told == null
                                        || event.image().isPresent()
                                        || FileRef.parse(gone).isEmpty()
                                ? null
                                : Undo.of(told, here + "/restoration", Map.of("image", gone))));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
