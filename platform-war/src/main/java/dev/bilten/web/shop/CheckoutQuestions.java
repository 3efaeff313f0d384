package dev.bilten.web.shop;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.app.AskAtCheckout;
import dev.bilten.ordering.app.SendFile;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.forms.SentForm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of the checkout, and the files that were sent with its hold. */
@Service
public class CheckoutQuestions {
    private final AskAtCheckout ask;
    private final QuestionFields fields;
    private final SendFile files;
    private final CurrentCall current;

    @Inject
    public CheckoutQuestions(AskAtCheckout ask, QuestionFields fields, SendFile files, CurrentCall current) {
        this.ask = ask;
        this.fields = fields;
        this.files = files;
        this.current = current;
    }

    List<QuestionFields.Block> blocks(Hold hold, FormView form) {
        var asked = ask.execute(current.tenant(), hold);
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

    List<GivenAnswer> read(Hold hold, Form form) {
        var asked = ask.execute(current.tenant(), hold);
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
