package dev.bilten.web.shop;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.answers.AskAtCheckout;
import dev.bilten.ordering.app.answers.SendFile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.forms.SentForm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the checkout asks beside who buys: who comes, the questions, and the files that were sent with its hold. */
@Service
public class CheckoutQuestions {
    private final AskAtCheckout ask;
    private final QuestionFields fields;
    private final AttendeeFields attendees;
    private final SendFile files;
    private final CurrentCall current;

    @Inject
    public CheckoutQuestions(
            AskAtCheckout ask, QuestionFields fields, AttendeeFields attendees, SendFile files, CurrentCall current) {
        this.ask = ask;
        this.fields = fields;
        this.attendees = attendees;
        this.files = files;
        this.current = current;
    }

    /** @param form with what is chosen before anybody chooses */
    record Drawn(List<QuestionFields.Block> blocks, FormView form) {
        Drawn {
            blocks = List.copyOf(blocks);
        }
    }

    /** One block for each ticket that is asked anything, the order's first. */
    Drawn draw(Hold hold, FormView sent) {
        var all = ask.all(current.tenant(), hold);
        var form = AttendeeFields.filled(sent, all.tickets());
        var blocks = new TreeMap<Integer, QuestionFields.Block>();
        var drawn = questions(all.questions(), hold, form);
        for (int i = 0; i < drawn.size(); i++) {
            blocks.put(all.questions().get(i).position(), drawn.get(i));
        }
        if (!all.tickets().isEmpty()) {
            var names = fields.names(hold.events());
            for (var ticket : all.tickets()) {
                boolean first = ticket.equals(all.tickets().getFirst());
                var block = new QuestionFields.Block(
                        fields.title(ticket.number(), ticket.product(), names), attendees.of(ticket, first, form));
                blocks.merge(ticket.number(), block, (asked, who) -> who.before(asked));
            }
        }
        return new Drawn(List.copyOf(blocks.values()), form);
    }

    private List<QuestionFields.Block> questions(List<AskAtCheckout.Asked> asked, Hold hold, FormView form) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var sent = files.of(current.tenant(), hold.id());
        return fields.blocks(
                asked,
                hold.events(),
                hold.total().currency(),
                form.values(),
                (position, question) -> sent(sent, position, question).map(HeldFile::name).stream()
                        .toList());
    }

    /** The last one that was sent for a question. */
    private static Optional<HeldFile> sent(List<HeldFile> sent, int position, QuestionId question) {
        return sent.reversed().stream()
                .filter(file -> file.position() == position && file.question().equals(question))
                .findFirst();
    }

    /** Stores the files of a form, each named like its field; what is wrong with one stands beside it. */
    void keep(String secret, Map<String, SentForm.Attachment> sent, Form form) {
        sent.forEach((name, file) -> QuestionAnswers.place(name).ifPresent(place -> {
            var command = new SendFile.Command(secret, place.position(), place.question(), file.name(), file.content());
            if (files.execute(current.call("sent a file"), command)
                    instanceof SendFile.Result.Refused(var violations)) {
                QuestionAnswers.faults(violations, form);
            }
        }));
    }

    record Given(List<GivenAnswer> answers, List<GivenAttendee> attendees) {
        Given {
            answers = List.copyOf(answers);
            attendees = List.copyOf(attendees);
        }
    }

    Given read(Hold hold, Form form, Buyer buyer) {
        var all = ask.all(current.tenant(), hold);
        return new Given(answers(all.questions(), hold, form), TypedAttendees.read(all.tickets(), form, buyer));
    }

    private List<GivenAnswer> answers(List<AskAtCheckout.Asked> asked, Hold hold, Form form) {
        if (asked.isEmpty()) {
            return List.of();
        }
        var sent = files.of(current.tenant(), hold.id());
        var filed = asked.stream()
                .flatMap(one -> one.questions().stream()
                        .flatMap(question -> sent(sent, one.position(), question.id()).stream())
                        .map(file -> new GivenAnswer(
                                one.position(), file.question(), List.of(file.name()), Optional.of(file.ref()))));
        return Stream.concat(QuestionAnswers.read(asked, form).stream(), filed).toList();
    }
}
