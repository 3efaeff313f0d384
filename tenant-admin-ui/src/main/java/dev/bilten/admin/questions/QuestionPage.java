package dev.bilten.admin.questions;

import dev.bilten.admin.Around;
import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One question: its form, and how a buyer sees it. A new one has the address {@code …/new?kind=…}. */
@Path("/admin/events/{id}/questions/{question}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class QuestionPage {
    private static final String PAGE = "dev/bilten/admin/questions/question";
    private static final String NEW = "new";
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
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuestionPage(
            Catalog catalog, Questions questions, SaveQuestion save, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.questions = questions;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Tick(String value, String label, boolean ticked) {}

    /** The answers of another question that this one can hang on. */
    record Hangs(String label, List<Tick> answers) {}

    record OptionRow(String at, String number) {}

    /** @param preview as buyers see what is stored; null for a new one */
    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            String kind,
            String kindWord,
            boolean fresh,
            String unit,
            boolean choosing,
            List<OptionRow> options,
            List<Tick> products,
            List<Hangs> hangs,
            @Nullable QuestionField preview,
            long version,
            boolean stale) {}

    private record Place(
            Event event, List<Product> products, List<Question> all, Optional<Question> edited, Question.Kind kind) {
        List<Question> others() {
            return all.stream()
                    .filter(question -> edited.filter(question::equals).isEmpty())
                    .toList();
        }
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
        return page(place, Form.of(sent), place.edited().map(Question::version).orElse(0L), false);
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
                    return Replies.page(page(place, form, now, true).withStatus(409));
                }
                case SaveQuestion.Result.Refused(var violations) ->
                    violations.forEach(violation -> form.fault(
                            field(violation.pointer()),
                            violation.key(),
                            violation.arguments().toArray()));
                case SaveQuestion.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(page(place, form, Versions.of(form), false).withStatus(422));
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

    private SaveQuestion.Command command(Place place, Form form) {
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

    private Place place(String id, String question, @Nullable String kind) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var all = questions.of(current.tenant(), event.id());
        var products = catalog.products(current.tenant(), event.id());
        if (question.equals(NEW)) {
            var asked = Arrays.stream(Question.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElseThrow(ProblemException::notFound);
            return new Place(event, products, all, Optional.empty(), asked);
        }
        var wanted = new QuestionId(Replies.id(question));
        var edited =
                all.stream().filter(one -> one.id().equals(wanted)).findFirst().orElseThrow(ProblemException::notFound);
        return new Place(event, products, all, Optional.of(edited), edited.kind());
    }

    private View page(Place place, Form form, long version, boolean stale) {
        var view = wording().again(form);
        var here = "/admin/events/" + place.event().id() + "/questions";
        var ids = place.products().stream()
                .map(product -> product.id().toString())
                .collect(Collectors.toSet());
        var ticked = form.choices("products", ids);
        return View.of(
                PAGE,
                new Model(
                        view,
                        Around.of(place.event(), wording()),
                        here + "/"
                                + place.edited()
                                        .map(question -> question.id().toString())
                                        .orElse(NEW + "?kind=" + place.kind()),
                        here,
                        place.kind().name(),
                        wording().text("kind." + place.kind()),
                        place.edited().isEmpty(),
                        place.event().currency().getSymbol(current.locale()),
                        place.kind().choosing(),
                        IntStream.range(0, QuestionForm.rows(view.values()))
                                .mapToObj(row -> new OptionRow("option." + row, String.valueOf(row + 1)))
                                .toList(),
                        place.products().stream()
                                .map(product -> new Tick(
                                        product.id().toString(),
                                        wording().in(product.name()),
                                        ticked.contains(product.id().toString())))
                                .toList(),
                        hangs(place, form),
                        place.edited()
                                .map(question -> QuestionField.of(
                                        "preview",
                                        question,
                                        place.all(),
                                        place.event().currency(),
                                        wording()))
                                .orElse(null),
                        version,
                        stale));
    }

    private List<Hangs> hangs(Place place, Form form) {
        return place.others().stream()
                .filter(other -> other.active() && !QuestionForm.answers(other).isEmpty())
                .map(other -> {
                    var offered = QuestionForm.answers(other).stream()
                            .map(answer -> other.id() + ":" + answer)
                            .collect(Collectors.toSet());
                    var ticked = form.choices("if", offered);
                    return new Hangs(
                            wording().in(other.label()),
                            QuestionForm.answers(other).stream()
                                    .map(answer -> new Tick(
                                            other.id() + ":" + answer,
                                            other.option(answer)
                                                    .map(option -> wording().in(option.label()))
                                                    .orElseGet(() -> wording().text("common." + answer)),
                                            ticked.contains(other.id() + ":" + answer)))
                                    .toList());
                })
                .toList();
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
