package dev.bilten.web.shop;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.AskAgain;
import dev.bilten.ordering.app.answers.EditAnswers;
import dev.bilten.ordering.app.answers.SendFileLater;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.forms.SentForm;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A buyer changes what was answered, for as long as the event lets buyers. */
@Path("/o/{secret}/answers")
@Produces(MediaType.TEXT_HTML)
@OpenToAll("buyers need no account; the secret in the address is the key")
public class AnswersPage {
    private final AskAgain askAgain;
    private final EditAnswers editAnswers;
    private final SendFileLater sendFile;
    private final ReadOrder readOrder;
    private final QuestionFields fields;
    private final OrderModel orderModel;
    private final Bought bought;
    private final Shopfront shopfront;
    private final CurrentCall current;
    private final Messages messages;

    @Inject
    public AnswersPage(
            AskAgain askAgain,
            EditAnswers editAnswers,
            SendFileLater sendFile,
            ReadOrder readOrder,
            QuestionFields fields,
            OrderModel orderModel,
            Bought bought,
            Shopfront shopfront,
            CurrentCall current,
            Messages messages) {
        this.askAgain = askAgain;
        this.editAnswers = editAnswers;
        this.sendFile = sendFile;
        this.readOrder = readOrder;
        this.fields = fields;
        this.orderModel = orderModel;
        this.bought = bought;
        this.shopfront = shopfront;
        this.current = current;
        this.messages = messages;
    }

    /**
     * @param enctype of a form that has files; null for a plain one
     * @param error what is wrong with all of it
     */
    public record Answers(
            String action,
            String back,
            @Nullable String enctype,
            @Nullable String error) {}

    @GET
    public Response show(@PathParam("secret") String secret) {
        return find(secret).map(open -> page(open, stored(open), null, 200)).orElseGet(() -> closed(secret));
    }

    /** A form that asks for files comes in parts. A file that was sent is kept, whatever is wrong with the rest. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response change(@PathParam("secret") String secret, List<EntityPart> parts) throws IOException {
        if (find(secret).isEmpty()) {
            return closed(secret);
        }
        var sent = SentForm.read(parts);
        sent.files()
                .forEach((name, file) -> QuestionAnswers.place(name).ifPresent(place -> {
                    var command = new SendFileLater.Command(
                            secret, place.position(), place.question(), file.name(), file.content());
                    if (sendFile.execute(current.call("sent another file"), command)
                            instanceof SendFileLater.Result.Refused(var violations)) {
                        QuestionAnswers.faults(violations, sent.form());
                    }
                }));
        return change(secret, sent.form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("secret") String secret, Form form) {
        var open = find(secret);
        if (open.isEmpty()) {
            return closed(secret);
        }
        if (!form.valid()) {
            return again(open.get(), form, null);
        }
        var given = QuestionAnswers.read(open.get().asked(), form);
        return switch (editAnswers.byBuyer(current.call("changed the own answers"), secret, given)) {
            case EditAnswers.Result.Edited _ ->
                Response.seeOther(URI.create("/o/" + secret)).build();
            case EditAnswers.Result.Refused(var violations) -> {
                QuestionAnswers.faults(violations, form);
                yield again(open.get(), form, ofAll(violations));
            }
            case EditAnswers.Result.Over(), EditAnswers.Result.TooLate() -> closed(secret);
            case EditAnswers.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** What stands beside no field. */
    private @Nullable String ofAll(List<Violation> violations) {
        return violations.stream()
                .filter(wrong -> wrong.pointer().equals("/answers"))
                .findFirst()
                .map(wrong -> shopfront.word(wrong.key(), wrong.arguments().toArray()))
                .orElse(null);
    }

    private Optional<AskAgain.Open> find(String secret) {
        return askAgain.execute(current.call("looking"), secret);
    }

    private Response again(AskAgain.Open open, Form form, @Nullable String error) {
        return page(open, form.view(messages, Shopfront.WORDS, shopfront.locale()), error, 422);
    }

    private Response page(AskAgain.Open open, FormView form, @Nullable String error, int status) {
        var order = open.order();
        var details = readOrder.bySecret(current.tenant(), order.secret()).orElseThrow(ProblemException::notFound);
        var href = "/o/" + order.secret();
        var model = Map.of(
                "event",
                bought.of(details.event(), details.order()),
                "answers",
                new Answers(href + "/answers", href, files(open) ? MediaType.MULTIPART_FORM_DATA : null, error),
                "questions",
                fields.blocks(
                        open.asked(),
                        order.events(),
                        order.total().currency(),
                        form.values(),
                        (position, question) -> answer(open, position, question)
                                .map(Answer::values)
                                .orElse(List.of())),
                "form",
                form);
        var view = shopfront.privatePage("order-answers", model, details.order().events());
        return Response.status(status).entity(view.withStatus(status)).build();
    }

    private static boolean files(AskAgain.Open open) {
        return open.asked().stream()
                .flatMap(asked -> asked.questions().stream())
                .anyMatch(question -> question.kind() == Question.Kind.FILE);
    }

    private static Optional<Answer> answer(AskAgain.Open open, int position, QuestionId question) {
        return open.answers().stream()
                .filter(answer ->
                        answer.position() == position && answer.question().equals(question))
                .findFirst();
    }

    private static FormView stored(AskAgain.Open open) {
        var values = new HashMap<String, String>();
        for (var asked : open.asked()) {
            for (var question : asked.questions()) {
                answer(open, asked.position(), question.id())
                        .ifPresent(answer -> fill(
                                values,
                                QuestionAnswers.name(asked.position(), question.id()),
                                question.kind(),
                                answer.values()));
            }
        }
        return FormView.of(values);
    }

    private static void fill(Map<String, String> values, String name, Question.Kind kind, List<String> answer) {
        if (kind == Question.Kind.CHOICES) {
            answer.forEach(key -> values.put(name + "." + key, "on"));
        } else if (kind != Question.Kind.FILE) {
            values.put(name, String.join(", ", answer));
        }
    }

    /** The order's page, which says so. */
    private Response closed(String secret) {
        var details = readOrder.bySecret(current.tenant(), secret).orElseThrow(ProblemException::notFound);
        var model = orderModel.of(details, FormView.of(Map.of()), shopfront.word("answers.closed"));
        var view = shopfront.privatePage("order", model, details.order().events());
        return Response.status(409).entity(view.withStatus(409)).build();
    }
}
