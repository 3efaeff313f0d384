package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.infra.QuestionRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;

/** Puts a question one place up or down in its event's list. */
@Service
public class MoveQuestion {
    private final QuestionRows questions;
    private final Journal journal;

    @Inject
    public MoveQuestion(QuestionRows questions, Journal journal) {
        this.questions = questions;
        this.journal = journal;
    }

    /** @return false where the event has no such question; the first one cannot go further up, which is no fault */
    @Transactional
    public boolean execute(CallContext call, EventId event, QuestionId id, boolean up) {
        var all = new ArrayList<>(questions.of(event).stream().map(Question::id).toList());
        int from = all.indexOf(id);
        if (from < 0) {
            return false;
        }
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < all.size()) {
            Collections.swap(all, from, to);
            questions.arrange(all);
            journal.audit(
                    call,
                    new Change(
                            "question.moved", "question", id.toString(), Map.of("place", from), Map.of("place", to)));
        }
        return true;
    }
}
