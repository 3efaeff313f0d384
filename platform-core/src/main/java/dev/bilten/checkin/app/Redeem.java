package dev.bilten.checkin.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.api.ScanId;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.api.TicketScanned;
import dev.bilten.checkin.domain.Found;
import dev.bilten.checkin.domain.ScannedCode;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.checkin.infra.Scans;
import dev.bilten.checkin.infra.Scene;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.DoorQuestions;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.TicketId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets a ticket in, as often as the list says, and out. Three statements: one reads all there is to know, one enters and keeps the scan, one publishes
 * it. Only the second decides who was first.
 */
@Service
public class Redeem {
    private static final int LONGEST_GATE = 60;
    private static final int LONGEST_CLIENT_ID = 100;

    private final Scans scans;
    private final ListRows lists;
    private final SignedCodes codes;
    private final DoorQuestions questions;
    private final Journal journal;

    @Inject
    public Redeem(Scans scans, ListRows lists, SignedCodes codes, DoorQuestions questions, Journal journal) {
        this.codes = codes;
        this.questions = questions;
        this.scans = scans;
        this.lists = lists;
        this.journal = journal;
    }

    /** Where the person stands: at a list of an event, or at an event, which means its standard list. */
    public sealed interface Place {
        EventId event();

        record AtList(EventId event, CheckinListId list) implements Place {}

        record AtEvent(EventId event) implements Place {}

        static Place of(EventId event, Optional<CheckinListId> list) {
            return list.<Place>map(one -> new AtList(event, one)).orElseGet(() -> new AtEvent(event));
        }
    }

    /**
     * @param code the signed code or the bare secret as it was read or typed: any case, with spaces, or as the end of an
     *     address
     * @param gate what the staff call the place, at most 60 characters
     * @param clientId the device's own id of this scan, at most 100 characters: sent again, it gets the same answer and
     *     counts once
     */
    public record Command(Place place, String code, String gate, Optional<String> clientId, Direction direction) {
        public Command(Place place, String code, String gate, Optional<String> clientId) {
            this(place, code, gate, clientId, Direction.IN);
        }

        /** The code stays out of logs. */
        @Override
        public String toString() {
            return "Command[" + place + ", " + gate + "]";
        }
    }

    /** What the gate is told. */
    public sealed interface Result {
        /** @param open what the door has to ask and nobody answered yet */
        record Entered(TicketId ticket, String holder, Text product, Instant at, List<Question> open)
                implements Result {
            public Entered {
                open = List.copyOf(open);
            }

            Entered asking(List<Question> questions) {
                return new Entered(ticket, holder, product, at, questions);
            }
        }

        record AlreadyIn(TicketId ticket, String holder, Text product, Instant at, String gate) implements Result {}

        record UnknownCode() implements Result {}

        record WrongEvent(Text event) implements Result {}

        record Revoked(Text product) implements Result {}

        record NotPaid() implements Result {}

        /** Signed codes that were made up or altered. */
        record Forged() implements Result {}

        /** Signed by somebody else. */
        record UnknownKey() implements Result {}

        record TooEarly(Text product, Instant from) implements Result {}

        record TooLate(Text product, Instant until) implements Result {}

        /** Good, but not for this list. */
        record NotOnList(Text product) implements Result {}

        record Left(TicketId ticket, String holder, Text product) implements Result {}

        /** Whoever goes out is not in. */
        record NotIn(TicketId ticket, String holder, Text product) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        check(command);
        var code = ScannedCode.of(command.code());
        var reading = codes.read(call.tenant(), code.text());
        var secret = reading instanceof SignedCodes.Reading.Genuine(var inside) ? inside : code.text();
        var scene = look(call, command, secret);
        if (scene.earlier() != null) {
            return asking(call, scene, again(scene, code, scene.earlier()));
        }
        var attempt = attempt(call, command, code, reading, scene);
        var kept = scans.keep(attempt);
        if (kept.isEmpty()) {
            var now = look(call, command, secret);
            return asking(call, now, again(now, code, earlier(now)));
        }
        publish(call, scene, attempt, kept.get());
        return asking(
                call,
                scene,
                Replies.of(
                        scene, kept.get().result(), kept.get().at(), kept.get().gate()));
    }

    private Result asking(CallContext call, Scene scene, Result result) {
        return result instanceof Result.Entered entered && scene.asks() && scene.position() != null
                ? entered.asking(questions.open(call.tenant(), scene.position()))
                : result;
    }

    private static void check(Command command) {
        if (command.gate().length() > LONGEST_GATE) {
            throw tooLong("/gate", LONGEST_GATE);
        }
        if (command.clientId()
                .filter(id -> id.isBlank() || id.length() > LONGEST_CLIENT_ID)
                .isPresent()) {
            throw tooLong("/clientId", LONGEST_CLIENT_ID);
        }
    }

    private static ProblemException tooLong(String pointer, int most) {
        return new ProblemException(
                ProblemType.INVALID,
                "A field is longer than it may be.",
                List.of(Violation.of(pointer, "error.too-long", most)));
    }

    private Scene look(CallContext call, Command command, String secret) {
        var shown = new Scans.Shown(
                command.place().event(),
                secret,
                command.direction(),
                command.clientId().orElse(null));
        var scene = switch (command.place()) {
            case Place.AtList(var _, var list) -> scans.atList(list, shown);
            case Place.AtEvent(var event) ->
                scans.atStandard(shown).or(() -> {
                    lists.makeStandard(event, call.now());
                    return scans.atStandard(shown);
                });
        };
        return scene.orElseThrow(ProblemException::notFound);
    }

    private static Scans.Attempt attempt(
            CallContext call, Command command, ScannedCode code, SignedCodes.Reading reading, Scene scene) {
        return new Scans.Attempt(
                ScanId.next(),
                scene.list(),
                scene.ticket(),
                code.hash(),
                Judgement.refusal(reading, scene, command.direction(), call.now()),
                command.direction(),
                scene.readmission(),
                command.gate().strip(),
                command.clientId().orElse(null),
                call.actor().id(),
                call.now());
    }

    /** The same scan from the same device: the same answer, and nothing is counted twice. */
    private static Result again(Scene scene, ScannedCode code, ScanResult earlier) {
        if (!code.hash().equals(scene.earlierHash()) || !scene.list().equals(scene.earlierList())) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_CONFLICT, "This scan's id was used for another code or list.");
        }
        return Replies.of(scene, earlier, scene.enteredAt(), scene.enteredGate());
    }

    private static ScanResult earlier(Scene scene) {
        if (scene.earlier() == null) {
            throw new IllegalStateException("a scan was refused as a repetition of one that is not there");
        }
        return scene.earlier();
    }

    private void publish(CallContext call, Scene scene, Scans.Attempt attempt, Scans.Kept kept) {
        journal.publish(
                call,
                new TicketScanned(
                        attempt.id(),
                        scene.here().value(),
                        scene.list(),
                        scene.found().map(Found::product),
                        kept.result(),
                        attempt.gate(),
                        scene.test()));
    }
}
