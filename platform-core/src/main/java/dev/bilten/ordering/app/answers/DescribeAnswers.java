package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order's answers in words. */
@Service
public class DescribeAnswers {
    private static final Text YES =
            new Text(Map.of("en", "Yes", "de", "Ja", "fr", "Oui", "es", "Sí", "tr", "Evet", "ar", "نعم"));
    private static final Text NO =
            new Text(Map.of("en", "No", "de", "Nein", "fr", "Non", "es", "No", "tr", "Hayır", "ar", "لا"));

    private final AnswerRows rows;
    private final Questions questions;

    @Inject
    public DescribeAnswers(AnswerRows rows, Questions questions) {
        this.rows = rows;
        this.questions = questions;
    }

    /**
     * @param position 0 for the order itself
     * @param values as people typed them, or the names of what they chose
     * @param file the object of a file
     */
    public record Line(int position, QuestionId question, Text label, List<Text> values, Optional<String> file) {
        public Line {
            values = List.copyOf(values);
        }
    }

    @Transactional
    public List<Line> execute(TenantContext tenant, Order order) {
        var answers = rows.of(order.id());
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<QuestionId, Question> asked = Stream.concat(
                        Stream.of(order.event()), order.positions().stream().map(Order.Position::event))
                .distinct()
                .flatMap(event -> questions.of(tenant, event).stream())
                .collect(Collectors.toMap(Question::id, Function.identity()));
        return answers.stream()
                .flatMap(answer -> Optional.ofNullable(asked.get(answer.question())).stream()
                        .map(question -> line(question, answer)))
                .toList();
    }

    private static Line line(Question question, Answer answer) {
        return new Line(
                answer.position(),
                question.id(),
                question.label(),
                answer.values().stream().map(value -> words(question, value)).toList(),
                answer.file());
    }

    private static Text words(Question question, String value) {
        return switch (question.kind()) {
            case CHOICE, CHOICES ->
                question.option(value).map(Question.Option::label).orElse(Text.of("en", value));
            case YES_NO -> value.equals("yes") ? YES : NO;
            case COUNTRY -> {
                var country = Locale.of("", value);
                yield new Text(OurLanguages.LOCALES.stream()
                        .collect(Collectors.toMap(Locale::getLanguage, country::getDisplayCountry)));
            }
            case TEXT, LONG_TEXT, NUMBER, DATE, TIME, PHONE, FILE -> Text.of("en", value);
        };
    }
}
