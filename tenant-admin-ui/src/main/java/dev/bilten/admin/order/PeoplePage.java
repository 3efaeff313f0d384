package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.questions.QuestionField;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.app.CorrectBuyer;
import dev.bilten.ordering.app.EditAnswers;
import dev.bilten.ordering.app.EditAttendee;
import dev.bilten.ordering.app.ReadAnswers;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.RemoveFile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.forms.SentForm;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts right who bought, who comes, and what they answered: a form each. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/people")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.ORDERS_EDIT)
@WithinOrder("code")
public class PeoplePage {
    private static final String PAGE = "dev/bilten/admin/order/people";

    private final ReadOrder read;
    private final ReadAnswers readAnswers;
    private final Questions questions;
    private final CorrectBuyer correct;
    private final EditAttendee attendees;
    private final EditAnswers edit;
    private final SentAnswers files;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public PeoplePage(
            ReadOrder read,
            ReadAnswers readAnswers,
            Questions questions,
            CorrectBuyer correct,
            EditAttendee attendees,
            EditAnswers edit,
            SentAnswers files,
            Messages messages,
            CurrentCall current) {
        this.read = read;
        this.readAnswers = readAnswers;
        this.questions = questions;
        this.correct = correct;
        this.attendees = attendees;
        this.edit = edit;
        this.files = files;
        this.messages = messages;
        this.current = current;
    }

    /** @param number of the ticket */
    record Person(String number, String what, String name, String email) {}

    record Asked(String title, List<QuestionField> fields) {}

    /**
     * @param people empty where nobody's name can be changed: it is not paid, or over
     * @param enctype of a form that has files; null for a plain one
     */
    record Model(
            FormView form,
            String code,
            String order,
            String here,
            List<Choice> languages,
            List<Person> people,
            List<Asked> asked,
            @Nullable String enctype) {}

    private record Place(ReadOrder.Details details, AnswerFields answers) {
        Order order() {
            return details.order();
        }
    }

    @GET
    public View show(@PathParam("code") String code) {
        return page(place(code), Form.of(Map.of()));
    }

    @POST
    @Path("buyer")
    public Response buyer(@PathParam("code") String code, Form form) {
        var place = place(code);
        var buyer = new Buyer(email(place.order(), form), form.raw("name"), form.raw("locale"));
        return switch (correct.execute(
                current.call("put right by the organizer"), place.order().id(), buyer)) {
            case CorrectBuyer.Result.Corrected _ -> done(place, "people");
            case CorrectBuyer.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of());
                yield again(place, form);
            }
            case CorrectBuyer.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    @POST
    @Path("attendees/{number: [0-9]{1,4}}")
    public Response attendee(@PathParam("code") String code, @PathParam("number") int number, Form form) {
        var place = place(code);
        var position = place.order().positions().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(Order.Position::id)
                .orElseThrow(ProblemException::notFound);
        var command = command(place, position, form, number);
        return switch (attendees.execute(current.call("put right by the organizer"), command)) {
            case EditAttendee.Result.Changed _ -> done(place, "people");
            case EditAttendee.Result.Refused(var violations) -> {
                Wording.explain(form, violations, Map.of("/name", "name-" + number, "/email", "email-" + number));
                yield again(place, form);
            }
            case EditAttendee.Result.TooLate(), EditAttendee.Result.Over() -> done(place, "already-over");
            case EditAttendee.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private static EditAttendee.Command command(Place place, PositionId position, Form form, int number) {
        return new EditAttendee.Command(
                place.order().secret(), position, form.raw("name-" + number), form.raw("email-" + number), false);
    }

    /** A form that asks for files comes in parts. A file that was sent is kept, whatever is wrong with the rest. */
    @POST
    @Path("answers")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response answers(@PathParam("code") String code, List<EntityPart> parts) throws IOException {
        var place = place(code);
        var sent = SentForm.read(parts);
        files.keep(place.order(), sent);
        return answers(code, sent.form());
    }

    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answers(@PathParam("code") String code, Form form) {
        var place = place(code);
        if (!form.valid()) {
            return again(place, form);
        }
        var given = place.answers().read(form);
        return switch (edit.execute(
                current.call("put right by the organizer"), place.order().id(), given)) {
            case EditAnswers.Result.Edited _ -> done(place, "people");
            case EditAnswers.Result.Refused(var violations) -> {
                SentAnswers.faults(violations, form);
                yield again(place, form);
            }
            case EditAnswers.Result.Over(), EditAnswers.Result.TooLate() -> done(place, "already-over");
            case EditAnswers.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** Only what was sent for one question; all else in the form is left alone. */
    @POST
    @Path("answers/{position: [0-9]{1,4}}/{question}/removal")
    public Response remove(
            @PathParam("code") String code,
            @PathParam("position") int position,
            @PathParam("question") String question,
            Form form) {
        var place = place(code);
        var command = new RemoveFile.Command(place.order().id(), position, new QuestionId(Replies.id(question)));
        return switch (files.remove(command)) {
            case RemoveFile.Result.Removed() -> done(place, "people");
            case RemoveFile.Result.Refused(var violations) -> {
                SentAnswers.faults(violations, form);
                yield again(place, form);
            }
            case RemoveFile.Result.Over() -> done(place, "already-over");
            case RemoveFile.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Place place(String code) {
        var details = read.byCode(current.tenant(), code).orElseThrow(ProblemException::notFound);
        var order = details.order();
        return new Place(
                details,
                new AnswerFields(
                        order,
                        order.events().stream()
                                .flatMap(event -> questions.of(current.tenant(), event).stream())
                                .toList(),
                        readAnswers.of(current.tenant(), order.id())));
    }

    private Response again(Place place, Form form) {
        return Replies.page(page(place, form).withStatus(422));
    }

    /** Whoever left no address at the box office goes on without one. */
    private static String email(Order order, Form form) {
        var typed = form.raw("email");
        return typed.isEmpty() && !Buyer.reachable(order.email()) ? order.email() : typed;
    }

    /** What was typed into one form, what is stored in the others. */
    private View page(Place place, Form form) {
        var order = place.order();
        var typed = wording().again(form);
        var values = new HashMap<String, String>();
        if (typed.values().keySet().stream().noneMatch(name -> name.startsWith("a-"))) {
            place.answers().stored().forEach((name, all) -> values.put(name, String.join(", ", all)));
        }
        values.putAll(Map.of("name", order.name(), "email", Buyer.shown(order.email()), "locale", order.locale()));
        values.putAll(typed.values());
        var names = new ItemNames(
                wording(), place.details().event().zone(), place.details().products(), List.of());
        return View.of(
                PAGE,
                new Model(
                        new FormView(values, typed.errors(), typed.summary()),
                        order.code(),
                        "/admin/orders/" + order.code(),
                        "/admin/orders/" + order.code() + "/people",
                        languages(order),
                        order.state() == OrderState.PAID ? people(order, names, values) : List.of(),
                        order.state().over() ? List.of() : asked(place, names),
                        place.answers().files() ? MediaType.MULTIPART_FORM_DATA : null));
    }

    private List<Choice> languages(Order order) {
        return Stream.concat(OurLanguages.TAGS.stream(), Stream.of(order.locale()))
                .distinct()
                .map(tag -> Choice.of(tag, LanguageNames.in(current.locale(), Locale.forLanguageTag(tag))))
                .toList();
    }

    private static List<Person> people(Order order, ItemNames names, Map<String, String> typed) {
        return order.active()
                .map(position -> {
                    var number = String.valueOf(position.number());
                    return new Person(
                            number,
                            names.of(position.item()),
                            Objects.requireNonNullElse(
                                    typed.get("name-" + number),
                                    position.attendee().orElse("")),
                            Objects.requireNonNullElse(
                                    typed.get("email-" + number),
                                    position.attendeeEmail().orElse("")));
                })
                .toList();
    }

    private List<Asked> asked(Place place, ItemNames names) {
        var own = new Asked(wording().text("people.of-order"), place.answers().fields(0, wording()));
        var each = place.order()
                .active()
                .map(position -> new Asked(
                        wording().text("people.of-ticket", position.number(), names.of(position.item())),
                        place.answers().fields(position.number(), wording())));
        return Stream.concat(Stream.of(own), each)
                .filter(asked -> !asked.fields().isEmpty())
                .toList();
    }

    private static Response done(Place place, String what) {
        return Replies.seeOther("/admin/orders/" + place.order().code() + "?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
