package dev.bilten.checkin.app;

import dev.bilten.catalog.api.Question;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.DoorQuestions;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.api.Tickets;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps what a guest answered at the door. They are in already: a question never closes it. */
@Service
public class AnswerAtDoor {
    private final Tickets tickets;
    private final DoorQuestions questions;

    @Inject
    public AnswerAtDoor(Tickets tickets, DoorQuestions questions) {
        this.tickets = tickets;
        this.questions = questions;
    }

    public sealed interface Result {
        /** @param open what is still to be asked */
        record Kept(List<Question> open) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** The position of an answer is the ticket's, whatever it says. */
    @Transactional
    public Result execute(CallContext call, TicketId id, List<GivenAnswer> given) {
        var found = tickets.byId(call.tenant(), id);
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var ticket = found.get();
        var own = given.stream()
                .map(answer -> new GivenAnswer(ticket.number(), answer.question(), answer.values(), answer.file()))
                .toList();
        var violations = questions.answer(call, ticket.position(), own);
        return violations.isEmpty()
                ? new Result.Kept(questions.open(call.tenant(), ticket.position()))
                : new Result.Refused(violations);
    }
}
