package dev.bilten.admin.categories;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.CategoryDraft;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.RemoveCategory;
import dev.bilten.catalog.app.SaveCategory;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Phrase;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The categories of an event: a list, and beside it the form of the one that is edited or added. */
@Path("/admin/events/{id}/categories")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class CategoriesPage {
    private static final String PAGE = "dev/bilten/admin/categories/categories";
    private static final Map<String, String> FIELDS = Map.of("/name", "name.en", "/description", "description.en");

    private final Catalog catalog;
    private final SaveCategory save;
    private final RemoveCategory remove;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public CategoriesPage(
            Catalog catalog, SaveCategory save, RemoveCategory remove, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.remove = remove;
        this.messages = messages;
        this.current = current;
    }

    record Row(String id, Phrase name, String href, String kind) {}

    /** @param edited the id of the one that is edited; null to add one */
    record Model(
            String id,
            FormView form,
            String here,
            String back,
            Around around,
            List<Row> rows,
            @Nullable String edited,
            long version,
            boolean stale,
            boolean used) {}

    @GET
    public View show(
            @PathParam("id") String id,
            @QueryParam("edit") @Nullable String edit,
            @QueryParam("used") @Nullable String used) {
        var event = event(id);
        var edited = edited(event, edit);
        var form = edited.map(CategoriesPage::stored).orElse(FormView.of(Map.of()));
        return page(
                event,
                form,
                edited.map(Category::id),
                edited.map(Category::version).orElse(0L),
                false,
                used != null);
    }

    @POST
    public Response save(@PathParam("id") String id, @QueryParam("edit") @Nullable String edit, Form form) {
        var event = event(id);
        var edited = edited(event, edit).map(Category::id);
        var draft = new CategoryDraft(
                form.localizedText("name").required().max(120).value(),
                form.localizedText("description").max(2_000).value(),
                form.ticked("addOn"));
        if (form.valid()) {
            var seen = edited.map(category -> new SaveCategory.Edited(category, Versions.of(form)));
            var command = new SaveCategory.Command(event.id(), seen, draft);
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveCategory.Result.Saved _ -> {
                    return Replies.seeOther(here(event));
                }
                case SaveCategory.Result.Stale(var now) -> {
                    return Replies.page(page(event, wording().again(form), edited, now.version(), true, false)
                            .withStatus(409));
                }
                case SaveCategory.Result.Refused(var violations) -> Wording.explain(form, violations, FIELDS);
                case SaveCategory.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(event, wording().again(form), edited, Versions.of(form), false, false)
                .withStatus(422));
    }

    @POST
    @Path("{category}/removal")
    public Response remove(@PathParam("id") String id, @PathParam("category") String category) {
        var event = event(id);
        var command = new RemoveCategory.Command(event.id(), new CategoryId(Replies.id(category)));
        return switch (remove.execute(current.call("removed in the admin"), command)) {
            case RemoveCategory.Result.InUse() -> Replies.seeOther(here(event) + "?used=1");
            case RemoveCategory.Result.Removed(), RemoveCategory.Result.NotFound() -> Replies.seeOther(here(event));
        };
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private Optional<Category> edited(Event event, @Nullable String edit) {
        if (edit == null) {
            return Optional.empty();
        }
        var wanted = new CategoryId(Replies.id(edit));
        return Optional.of(catalog.categories(current.tenant(), event.id()).stream()
                .filter(category -> category.id().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound));
    }

    private static FormView stored(Category category) {
        var values = new HashMap<String, String>();
        category.name().byLanguage().forEach((language, words) -> values.put("name." + language, words));
        category.description().byLanguage().forEach((language, words) -> values.put("description." + language, words));
        values.put("addOn", category.addOn() ? "on" : "");
        return FormView.of(values);
    }

    private View page(
            Event event, FormView form, Optional<CategoryId> edited, long version, boolean stale, boolean used) {
        var rows = catalog.categories(current.tenant(), event.id()).stream()
                .map(category -> new Row(
                        category.id().toString(),
                        wording().said(category.name()),
                        here(event) + "?edit=" + category.id(),
                        wording().text(category.addOn() ? "categories.addon" : "categories.plain")))
                .toList();
        return View.of(
                PAGE,
                new Model(
                        event.id().toString(),
                        form,
                        here(event),
                        "/admin/events/" + event.id(),
                        Around.of(event, wording()),
                        rows,
                        edited.map(CategoryId::toString).orElse(null),
                        version,
                        stale,
                        used));
    }

    private static String here(Event event) {
        return "/admin/events/" + event.id() + "/categories";
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
