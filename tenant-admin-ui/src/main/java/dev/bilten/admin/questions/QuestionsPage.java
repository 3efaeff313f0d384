package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.app.MoveQuestion;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an event asks, in its order, and beside it how buyers see it. */
@Path("/admin/events/{id}/questions")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class QuestionsPage {
    private static final String PAGE = "dev/bilten/admin/questions/questions";

    private final Catalog catalog;
    private final Questions questions;
    private final MoveQuestion move;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuestionsPage(
            Catalog catalog, Questions questions, MoveQuestion move, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.questions = questions;
        this.move = move;
        this.messages = messages;
        this.current = current;
    }

    /** @param note what it hangs on; null when it is asked always */
    record Row(
            String label,
            String href,
            String kind,
            String who,
            String when,
            boolean required,
            boolean active,
            @Nullable String note,
            boolean first,
            boolean last) {}

    record Model(
            String event,
            String back,
            String here,
            List<Row> rows,
            List<Choice> kinds,
            List<QuestionField> order,
            List<QuestionField> attendee,
            FormView form) {}

    @GET
    public View list(@PathParam("id") String id) {
        var event = event(id);
        var all = questions.of(current.tenant(), event.id());
        var names = catalog.products(current.tenant(), event.id()).stream()
                .collect(Collectors.toMap(
                        product -> product.id(), product -> wording().in(product.name())));
        var here = "/admin/events/" + event.id() + "/questions";
        var rows = new java.util.ArrayList<Row>();
        for (int i = 0; i < all.size(); i++) {
            var question = all.get(i);
            var who = question.terms().products().isEmpty()
                    ? wording().text("scope." + question.scope())
                    : question.terms().products().stream()
                            .map(product -> names.getOrDefault(product, "–"))
                            .sorted()
                            .collect(Collectors.joining(wording().text("questions.between")));
            rows.add(new Row(
                    wording().in(question.label()),
                    here + "/" + question.id(),
                    wording().text("kind." + question.kind()),
                    who,
                    wording().text("at." + question.askedAt()),
                    question.required(),
                    question.active(),
                    QuestionField.of("x", question, all, event.currency(), wording())
                            .note(),
                    i == 0,
                    i == all.size() - 1));
        }
        return View.of(
                PAGE,
                new Model(
                        wording().in(event.title()),
                        "/admin/events/" + event.id(),
                        here,
                        rows,
                        Arrays.stream(Question.Kind.values())
                                .map(kind -> Choice.of(kind.name(), wording().text("kind." + kind)))
                                .toList(),
                        seen(event, all, Question.Scope.ORDER),
                        seen(event, all, Question.Scope.ATTENDEE),
                        FormView.of(Map.of())));
    }

    /** As it stands in the checkout. */
    private List<QuestionField> seen(Event event, List<Question> all, Question.Scope scope) {
        return all.stream()
                .filter(question -> question.active()
                        && question.scope() == scope
                        && question.askedAt() == Question.AskedAt.CHECKOUT)
                .map(question ->
                        QuestionField.of("preview-" + question.id(), question, all, event.currency(), wording()))
                .toList();
    }

    /** One place up or down. */
    @POST
    @Path("{question}/place")
    public Response move(@PathParam("id") String id, @PathParam("question") String question, Form form) {
        var event = event(id);
        var up = form.raw("to").equals("up");
        if (!up && !form.raw("to").equals("down")) {
            form.fault("to", "error.unknown-choice");
            form.requireValid();
        }
        if (!move.execute(current.call("put in another place"), event.id(), new QuestionId(Replies.id(question)), up)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther("/admin/events/" + event.id() + "/questions");
    }

    private Event event(String id) {
        return catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
