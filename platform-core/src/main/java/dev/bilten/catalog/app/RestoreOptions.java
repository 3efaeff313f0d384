package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts back the options that the last edit of a question took away. They keep their keys, so that answers given before mean
 * what they meant, and stand where they stood.
 */
@Service
public class RestoreOptions {
    private final Questions questions;
    private final AuditLog log;
    private final SaveQuestion save;

    @Inject
    public RestoreOptions(Questions questions, AuditLog log, SaveQuestion save) {
        this.questions = questions;
        this.log = log;
        this.save = save;
    }

    /** What the last edit took away; empty where it took nothing, or something else happened to the question since. */
    public List<Question.Option> taken(TenantContext tenant, EventId event, QuestionId id) {
        return find(tenant, event, id)
                .flatMap(question -> before(tenant, question).map(before -> gone(before, question)))
                .orElse(List.of());
    }

    /** False, and nothing changed, where nothing is to be put back. */
    public boolean execute(CallContext call, EventId event, QuestionId id) {
        var now = find(call.tenant(), event, id);
        var before = now.flatMap(question -> before(call.tenant(), question));
        if (now.isEmpty() || before.isEmpty() || gone(before.get(), now.get()).isEmpty()) {
            return false;
        }
        return save.execute(call, whole(now.get(), before.get())) instanceof SaveQuestion.Result.Saved;
    }

    private Optional<Question> find(TenantContext tenant, EventId event, QuestionId id) {
        return questions.of(tenant, event).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    /** The question before its last edit, where nothing else happened to it since. */
    private Optional<Question> before(TenantContext tenant, Question now) {
        var filter = new AuditLog.Filter(
                Optional.of("question"), Optional.of(now.id().toString()), Optional.empty());
        return log.list(tenant, filter, Optional.empty(), 1).results().stream()
                .filter(line -> line.action().equals("question.edited"))
                .flatMap(line -> line.before().stream())
                .map(json -> Json.read(json, Question.class))
                .findFirst();
    }

    private static List<Question.Option> gone(Question before, Question now) {
        return before.terms().offered().stream()
                .filter(option -> now.terms().offered().stream()
                        .noneMatch(there -> there.key().equals(option.key())))
                .toList();
    }

    private static SaveQuestion.Command whole(Question now, Question before) {
        var terms = now.terms();
        var all = new ArrayList<>(terms.offered());
        for (var option : gone(before, now)) {
            int stood = before.terms().offered().indexOf(option);
            all.add(Math.min(stood, all.size()), option);
        }
        return new SaveQuestion.Command(
                now.event(),
                Optional.of(now.id()),
                now.scope(),
                now.kind(),
                now.label(),
                now.help(),
                now.required(),
                now.askedAt(),
                now.place(),
                now.active(),
                terms.withOptions(all),
                now.version());
    }
}
