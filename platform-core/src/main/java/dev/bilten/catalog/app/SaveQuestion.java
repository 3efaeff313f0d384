package dev.bilten.catalog.app;

import dev.bilten.catalog.api.ChosenOptions;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.domain.QuestionRules;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.OptionStock;
import dev.bilten.catalog.infra.Products;
import dev.bilten.catalog.infra.QuestionRows;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds a question or changes one. What was answered stays readable: its kind and scope stay as they are. */
@Service
public class SaveQuestion {
    private final Database database;
    private final Events events;
    private final Products products;
    private final QuestionRows questions;
    private final OptionStock stock;
    private final ChosenOptions chosen;
    private final Journal journal;

    @Inject
    public SaveQuestion(
            Database database,
            Events events,
            Products products,
            QuestionRows questions,
            OptionStock stock,
            ChosenOptions chosen,
            Journal journal) {
        this.database = database;
        this.events = events;
        this.products = products;
        this.questions = questions;
        this.stock = stock;
        this.chosen = chosen;
        this.journal = journal;
    }

    /** @param version what the editor saw; of no meaning for a new one */
    public record Command(
            EventId event,
            Optional<QuestionId> edited,
            Question.Scope scope,
            Question.Kind kind,
            Text label,
            Text help,
            boolean required,
            Question.AskedAt askedAt,
            int place,
            boolean active,
            Question.Terms terms,
            long version) {
        private Question question() {
            return new Question(
                    edited.orElseGet(QuestionId::next),
                    event,
                    scope,
                    kind,
                    label,
                    help,
                    required,
                    askedAt,
                    place,
                    active,
                    terms,
                    version);
        }
    }

    public sealed interface Result {
        record Saved(Question question) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record Stale() implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var before = command.edited()
                .flatMap(questions::byId)
                .filter(question -> question.event().equals(command.event()));
        if (event.isEmpty() || (command.edited().isPresent() && before.isEmpty())) {
            return new Result.NotFound();
        }
        lock(command.event());
        var question = before.map(old -> keeping(call, old, command.question())).orElseGet(command::question);
        if (before.filter(old -> old.kind() != question.kind() || old.scope() != question.scope())
                .isPresent()) {
            return new Result.Refused(List.of(Violation.of("/kind", "error.question-kind-stays")));
        }
        var others = questions.of(command.event()).stream()
                .filter(other -> !other.id().equals(question.id()))
                .toList();
        var known = products.of(event.get()).stream().map(Product::id).collect(Collectors.toSet());
        var violations = QuestionRules.violations(question, others, known);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        if (before.isEmpty()) {
            questions.add(question, call.now());
        } else if (!questions.edit(question)) {
            return new Result.Stale();
        }
        if (!stock.resize(
                question.id(), question.terms().options(), key -> chosen.count(call.tenant(), question.id(), key))) {
            // an exception: what was written of the question must not stay
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "More have chosen an option than it would have places.",
                    List.of(Violation.of("/options", "error.option-taken")));
        }
        var after = questions.byId(question.id()).orElseThrow();
        journal.audit(
                call,
                new Change(
                        before.isEmpty() ? "question.added" : "question.edited",
                        "question",
                        question.id().toString(),
                        before.orElse(null),
                        after));
        return new Result.Saved(after);
    }

    /** An option that is missing now is withdrawn where somebody has chosen it, and gone where nobody has. */
    private Question keeping(CallContext call, Question old, Question edited) {
        var options = new ArrayList<>(edited.terms().options());
        old.terms().options().stream()
                .filter(option -> edited.option(option.key()).isEmpty())
                .filter(option -> chosen.count(call.tenant(), old.id(), option.key()) > 0)
                .map(Question.Option::away)
                .forEach(options::add);
        return edited.with(edited.terms().withOptions(options));
    }

    /** Two editors at once must not close a circle that neither of them sees. */
    private void lock(EventId event) {
        database.sql()
                .createQuery("select id from event where id = :event for no key update")
                .bind("event", event)
                .mapTo(java.util.UUID.class)
                .one();
    }
}
