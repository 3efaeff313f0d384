package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One question: its form, and how a buyer sees it. A new one has the address {@code …/new?kind=…}. */
@Path("/admin/events/{id}/questions/{question}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuestionPage {
    private static final Map<String, String> FIELDS = Map.of(
            "/label",
            "label.en",
            "/help",
            "help.en",
            "/condition",
            "if",
            "/options",
            "option.0.en",
            "/largestMegabytes",
            "megabytes");

    private final Catalog catalog;
    private final Questions questions;
    private final SaveQuestion save;
    private final QuestionShown shown;
    private final CurrentCall current;

    @Inject
    public QuestionPage(
            Catalog catalog, Questions questions, SaveQuestion save, QuestionShown shown, CurrentCall current) {
        this.catalog = catalog;
        this.questions = questions;
        this.save = save;
        this.shown = shown;
        this.current = current;
    }

    @GET
    public View show(
            @PathParam("id") String id,
            @PathParam("question") String question,
            @QueryParam("kind") @Nullable String kind) {
        var place = place(id, question, kind);
        var sent = place.edited()
                .map(stored -> QuestionForm.stored(stored, place.event().currency()))
                .orElse(Map.of(
                        "active",
                        List.of("on"),
                        "scope",
                        List.of("ORDER"),
                        "askedAt",
                        List.of("CHECKOUT"),
                        "megabytes",
                        List.of("5")));
        return shown.page(
                place, Form.of(sent), place.edited().map(Question::version).orElse(0L), false);
    }

    @POST
    public Response save(
            @PathParam("id") String id,
            @PathParam("question") String question,
            @QueryParam("kind") @Nullable String kind,
            Form form) {
        var place = place(id, question, kind);
        var command = command(place, form);
        if (form.valid()) {
            switch (save.execute(current.call("edited in the admin"), command)) {
                case SaveQuestion.Result.Saved(var saved) -> {
                    return Replies.seeOther("/admin/events/" + saved.event() + "/questions?edited=" + saved.id());
                }
                case SaveQuestion.Result.Stale() -> {
                    var now = questions.of(current.tenant(), place.event().id()).stream()
                            .filter(one ->
                                    command.edited().filter(one.id()::equals).isPresent())
                            .mapToLong(Question::version)
                            .findFirst()
                            .orElse(0);
                    return Replies.page(shown.page(place, form, now, true).withStatus(409));
                }
                case SaveQuestion.Result.Refused(var violations) -> form.explain(violations, QuestionPage::field);
                case SaveQuestion.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(shown.page(place, form, Versions.of(form), false).withStatus(422));
    }

    /** {@code /options/3/surchargeMinor} is the field {@code option.3.surcharge}: no row before a filled one is left out of the count. */
    private static String field(String pointer) {
        var parts = pointer.split("/");
        if (parts.length == 4 && parts[1].equals("options")) {
            var what = switch (parts[3]) {
                case "places" -> ".places";
                case "surchargeMinor" -> ".surcharge";
                default -> ".en";
            };
            return "option." + parts[2] + what;
        }
        return FIELDS.getOrDefault(pointer, pointer.isEmpty() ? "label.en" : pointer.substring(1));
    }

    private SaveQuestion.Command command(QuestionShown.Place place, Form form) {
        var scope = place.edited()
                .map(Question::scope)
                .or(() -> form.choice("scope", names(Question.Scope.values()))
                        .required()
                        .value()
                        .map(Question.Scope::valueOf))
                .orElse(Question.Scope.ORDER);
        var askedAt = form.choice("askedAt", names(Question.AskedAt.values()))
                .required()
                .value()
                .map(Question.AskedAt::valueOf)
                .orElse(Question.AskedAt.CHECKOUT);
        var known = place.products().stream().map(Product::id).collect(Collectors.toSet());
        var last = place.all().stream().mapToInt(Question::place).max().orElse(-1);
        return new SaveQuestion.Command(
                place.event().id(),
                place.edited().map(Question::id),
                scope,
                place.kind(),
                form.localizedText("label").required().max(500).value(),
                form.localizedText("help").max(500).value(),
                form.ticked("required"),
                askedAt,
                place.edited().map(Question::place).orElse(last + 1),
                form.ticked("active"),
                new QuestionForm(form, place.kind(), place.event().currency()).terms(known, place.others()),
                Versions.of(form));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private QuestionShown.Place place(String id, String question, @Nullable String kind) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var all = questions.of(current.tenant(), event.id());
        var products = catalog.products(current.tenant(), event.id());
        if (question.equals(QuestionShown.NEW)) {
            var asked = Arrays.stream(Question.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(ProblemException::notFound);
            return new QuestionShown.Place(event, products, all, Optional.empty(), asked);
        }
        var wanted = new QuestionId(Replies.id(question));
        var edited =
                all.stream().filter(one -> one.id().equals(wanted)).findFirst().orElseThrow(ProblemException::notFound);
        return new QuestionShown.Place(event, products, all, Optional.of(edited), edited.kind());
    }
}
