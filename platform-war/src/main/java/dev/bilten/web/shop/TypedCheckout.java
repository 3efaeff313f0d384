package dev.bilten.web.shop;

import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.SameTickets;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.SentForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands in a checkout's form, as it goes from a cart whose time is over to the one that holds the same again. */
final class TypedCheckout {
    /** Said by the page, and not by whoever reads it. */
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "agreed");

    private TypedCheckout() {}

    /** Of a file the name: where the file itself is not kept, the page says which one has to be chosen again. */
    static Form of(SentForm sent) {
        var values = each(sent.form().values());
        sent.files().forEach((field, file) -> values.put(field, List.of(file.name())));
        return Form.of(values);
    }

    static Map<String, List<String>> each(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> List.of(field.getValue()), (a, _) -> a, HashMap::new));
    }

    /** What was typed and chosen in a checkout, by field; quantities are the cart's to say. */
    static Map<String, String> kept(Form form) {
        return form.values().entrySet().stream()
                .filter(field -> !OF_THE_PAGE.contains(field.getKey())
                        && !field.getKey().startsWith(Fields.QUANTITY)
                        && !field.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The answers and who comes beside the tickets that stand for those they were given about. */
    static Form moved(Form form, Hold before, Hold now) {
        var numbers = SameTickets.numbers(before, now);
        var moved = new HashMap<String, String>();
        form.values().forEach((field, value) -> {
            int option = field.indexOf('.');
            var name = option < 0 ? field : field.substring(0, option);
            var answer = QuestionAnswers.place(name);
            var attendee = TypedAttendees.place(name);
            if (answer.isPresent()) {
                Optional.ofNullable(numbers.get(answer.get().position()))
                        .map(number -> QuestionAnswers.name(number, answer.get().question()))
                        .ifPresent(its -> moved.put(its + field.substring(name.length()), value));
            } else if (attendee.isPresent()) {
                Optional.ofNullable(numbers.get(attendee.get().ticket()))
                        .map(number -> TypedAttendees.field(attendee.get().what(), number))
                        .ifPresent(its -> moved.put(its, value));
            } else {
                moved.put(field, value);
            }
        });
        return Form.of(each(moved));
    }
}
