package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.questions.QuestionField;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.ReadOrder;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who bought, who comes, and what they answered, as a page. */
@Service
public class OrderPeopleShown {
    private static final String PAGE = "dev/bilten/admin/order/people";

    private final ReadOrder read;
    private final ReadAnswers readAnswers;
    private final Questions questions;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public OrderPeopleShown(
            ReadOrder read, ReadAnswers readAnswers, Questions questions, Messages messages, CurrentCall current) {
        this.read = read;
        this.readAnswers = readAnswers;
        this.questions = questions;
        this.messages = messages;
        this.current = current;
    }

    /** @param number of the ticket */
    record Person(String number, Phrase what, String name, String email) {}

    record Asked(Phrase title, List<QuestionField> fields) {}

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

    /** @param answers to all that is asked about it */
    record Place(ReadOrder.Details details, AnswerFields answers) {
        Order order() {
            return details.order();
        }
    }

    Place place(String code) {
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

    /** With what is wrong beside its field. */
    Response again(Place place, Form form) {
        return Replies.page(page(place, form).withStatus(422));
    }

    /** What was typed into one form, what is stored in the others. */
    View page(Place place, Form form) {
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
        var own = new Asked(wording().phrase("people.of-order"), place.answers().fields(0, wording()));
        var each = place.order()
                .active()
                .map(position -> new Asked(
                        wording().phrase("people.of-ticket", position.number(), names.of(position.item())),
                        place.answers().fields(position.number(), wording())));
        return Stream.concat(Stream.of(own), each)
                .filter(asked -> !asked.fields().isEmpty())
                .toList();
    }

    static Response done(Place place, String what) {
        return Replies.seeOther("/admin/orders/" + place.order().code() + "?done=" + what);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
