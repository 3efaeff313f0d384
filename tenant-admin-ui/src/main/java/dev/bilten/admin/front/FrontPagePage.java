package dev.bilten.admin.front;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontBlock.Kind;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.EditFrontPage;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The front page of the shop: a list of its blocks in their order, and the form of the one that is edited or added. */
@Path(FrontPagePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class FrontPagePage {
    static final String HERE = "/admin/settings/front";
    private static final Map<String, String> FIELDS = Map.of("/heading", "heading.en", "/text", "text.en");

    private final EditFrontPage edit;
    private final FrontDesk desk;
    private final FrontEvents events;
    private final CurrentCall current;

    @Inject
    public FrontPagePage(EditFrontPage edit, FrontDesk desk, FrontEvents events, CurrentCall current) {
        this.edit = edit;
        this.desk = desk;
        this.events = events;
        this.current = current;
    }

    @GET
    public View show(
            @QueryParam("edit") @Nullable String id,
            @QueryParam("add") @Nullable String add,
            @QueryParam("done") @Nullable String done) {
        var page = desk.page();
        if (id != null) {
            return desk.view(page, desk.edited(block(page, id)), done);
        }
        return desk.view(page, FrontModel.kind(add).map(desk::added).orElse(null), done);
    }

    @POST
    @Path("tagline")
    public Response tagline(Form form) {
        var words = form.localizedText("tagline").max(FrontPage.LONGEST_TAGLINE).value();
        if (form.valid()) {
            Wording.explain(form, edit.tagline(current.call("changed in the admin"), words), Map.of());
        }
        return form.valid()
                ? Replies.seeOther(HERE + "?done=saved")
                : Replies.page(desk.tagline(form).withStatus(422));
    }

    @POST
    public Response save(@QueryParam("edit") @Nullable String id, @QueryParam("add") @Nullable String add, Form form) {
        var known = id == null ? Optional.<FrontBlock>empty() : Optional.of(block(desk.page(), id));
        var kind = known.map(FrontBlock::kind).or(() -> FrontModel.kind(add)).orElseThrow(ProblemException::notFound);
        var command = new EditFrontPage.Command(
                known.map(FrontBlock::id),
                known.isPresent() ? OptionalLong.of(Versions.of(form)) : OptionalLong.empty(),
                kind,
                form.ticked("below"),
                form.localizedText("heading").max(FrontBlock.LONGEST_HEADING).value(),
                form.localizedText("text").max(FrontBlock.LONGEST_TEXT).value(),
                known.map(FrontBlock::picture).orElse(""),
                events.known(form.all("events")));
        if (form.valid()) {
            switch (edit.save(current.call("changed in the admin"), command)) {
                case EditFrontPage.Result.Saved(var block) -> {
                    return Replies.seeOther(HERE + "?edit=" + block.id() + "&done=saved");
                }
                case EditFrontPage.Result.Stale(var now) -> {
                    return Replies.page(
                            desk.again(kind, Optional.of(now), form, true).withStatus(409));
                }
                case EditFrontPage.Result.Refused(var violations) ->
                    Wording.explain(form, violations, desk.fields(FIELDS, violations));
                case EditFrontPage.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(desk.again(kind, known, form, false).withStatus(422));
    }

    @POST
    @Path("{id}/{way: up|down}")
    public Response move(@PathParam("id") String id, @PathParam("way") String way) {
        return done(edit.move(current.call("moved in the admin"), Replies.id(id), way.equals("up")), "moved");
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@PathParam("id") String id) {
        return done(edit.remove(current.call("removed in the admin"), Replies.id(id)), "removed");
    }

    private static Response done(boolean known, String what) {
        if (!known) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(HERE + "?done=" + what);
    }

    private static FrontBlock block(FrontPage page, String id) {
        return page.block(Replies.id(id)).orElseThrow(ProblemException::notFound);
    }

    /** What a picture is made of comes with its file: see {@link FrontPicturePage}. */
    static String upload(Optional<FrontBlock> known) {
        return known.map(block -> HERE + "/" + block.id() + "/image").orElse(HERE + "/image");
    }

    static String action(Kind kind, Optional<FrontBlock> known) {
        return known.map(block -> HERE + "?edit=" + block.id()).orElse(HERE + "?add=" + FrontModel.word(kind));
    }
}
