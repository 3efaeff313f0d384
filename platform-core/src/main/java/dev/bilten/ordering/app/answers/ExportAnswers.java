package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.files.api.Csv;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.infra.AnswerExport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that was answered for an event: a line per ticket of orders that are not over, a column per question. */
@Service
public class ExportAnswers {
    private final Questions questions;
    private final AnswerExport rows;

    @Inject
    public ExportAnswers(Questions questions, AnswerExport rows) {
        this.questions = questions;
        this.rows = rows;
    }

    /**
     * @param language of the questions and of what was chosen
     * @param within only orders that are of none but these events
     */
    @Transactional
    public byte[] execute(TenantContext tenant, EventId event, String language, Optional<Set<EventId>> within) {
        var asked = questions.of(tenant, event);
        var csv = new Csv()
                .row(Stream.concat(
                                Stream.of("order", "state", "buyer", "email", "ticket", "attendee", "attendee email"),
                                asked.stream().map(question -> question.label().in(language)))
                        .toList());
        var answers = rows.answers(event).stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.orderId() + "/" + answer.number(),
                        Collectors.toMap(
                                AnswerExport.Answered::questionId, AnswerExport.Answered::values, (one, _) -> one)));
        for (var line : rows.lines(event, within)) {
            var own = answers.getOrDefault(line.orderId() + "/0", Map.of());
            var ticket = answers.getOrDefault(line.orderId() + "/" + line.number(), Map.of());
            var cells = new ArrayList<String>(List.of(
                    line.code(),
                    line.state().name(),
                    line.name(),
                    Buyer.shown(line.email()),
                    String.valueOf(line.number()),
                    line.attendee(),
                    line.attendeeEmail()));
            asked.forEach(question ->
                    cells.add(words(question, language, question.scope() == Question.Scope.ORDER ? own : ticket)));
            csv.row(cells);
        }
        return csv.bytes();
    }

    private static String words(Question question, String language, Map<QuestionId, List<String>> answers) {
        return answers.getOrDefault(question.id(), List.of()).stream()
                .map(value -> question.option(value)
                        .map(option -> option.label().in(language))
                        .orElse(value))
                .collect(Collectors.joining("; "));
    }
}
