package dev.bilten.admin.pages;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.app.RemoveOwnPage;
import dev.bilten.identity.app.SaveOwnPage;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The organizer's own pages: a list, and below it the form of the one that is edited or added. */
@Path(OwnPagesPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class OwnPagesPage {
    static final String HERE = "/admin/settings/pages";
    private static final String PAGE = "dev/bilten/admin/pages/pages";
    private static final Map<String, String> FIELDS = Map.of("/title", "title.en", "/body", "body.en");

    private final TenantSettings settings;
    private final SaveOwnPage save;
    private final RemoveOwnPage remove;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public OwnPagesPage(
            TenantSettings settings, SaveOwnPage save, RemoveOwnPage remove, Messages messages, CurrentCall current) {
        this.settings = settings;
        this.save = save;
        this.remove = remove;
        this.messages = messages;
        this.current = current;
    }

    @GET
    public View show(
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("add") @Nullable String add,
            @QueryParam("done") @Nullable String done) {
        var pages = pages();
        var edited = edited(pages, edit);
        var form = edited.map(OwnPagesModel::stored).orElseGet(OwnPagesModel::blank);
        return View.of(PAGE, OwnPagesModel.of(wording(), pages, edited, form, add != null, done, false));
    }

    @POST
    public Response save(@QueryParam("edit") @Nullable String edit, Form form) {
        var pages = pages();
        var edited = edited(pages, edit);
        var command = new SaveOwnPage.Command(
                edited.map(OwnPage::slug)
                        .orElseGet(() -> form.text("slug").required().value()),
                edited.isPresent() ? OptionalLong.of(Versions.of(form)) : OptionalLong.empty(),
                form.localizedText("title")
                        .required()
                        .max(OwnPage.LONGEST_TITLE)
                        .value(),
                form.localizedText("body").required().max(OwnPage.LONGEST_BODY).value(),
                form.ticked("footer"),
                form.ticked("published"));
        if (form.valid()) {
            switch (save.execute(current.call("saved in the admin"), command)) {
                case SaveOwnPage.Result.Saved(var page) -> {
                    return Replies.seeOther(HERE + "?edit=" + page.slug() + "&done=saved");
                }
                case SaveOwnPage.Result.Stale(var now) -> {
                    return again(pages, Optional.of(now), form, true, 409);
                }
                case SaveOwnPage.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveOwnPage.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return again(pages, edited, form, false, 422);
    }

    @POST
    @Path("{slug}/removal")
    public Response remove(@PathParam("slug") String slug) {
        if (!remove.execute(current.call("removed in the admin"), slug)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther(HERE + "?done=removed");
    }

    private Response again(OwnPages pages, Optional<OwnPage> edited, Form form, boolean stale, int status) {
        var model = OwnPagesModel.of(wording(), pages, edited, wording().again(form), true, null, stale);
        return Replies.page(View.of(PAGE, model).withStatus(status));
    }

    private OwnPages pages() {
        return settings.read(current.tenant(), OwnPages.KEY).orElse(OwnPages.NONE);
    }

    private static Optional<OwnPage> edited(OwnPages pages, @Nullable String edit) {
        return edit == null ? Optional.empty() : Optional.of(pages.page(edit).orElseThrow(ProblemException::notFound));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
