package dev.bilten.admin.order;

import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.app.answers.RemoveFile;
import dev.bilten.ordering.app.answers.SendFileLater;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.SentForm;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The files among an order's answers, as the organizer's staff puts them right. */
@Service
public class SentAnswers {
    private static final String REASON = "put right by the organizer";
    private static final Pattern FIELD =
            Pattern.compile("a-([0-9]{1,4})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final SendFileLater send;
    private final RemoveFile remove;
    private final CurrentCall current;

    @Inject
    public SentAnswers(SendFileLater send, RemoveFile remove, CurrentCall current) {
        this.send = send;
        this.remove = remove;
        this.current = current;
    }

    /** Each takes the place of the one before; what is wrong with one stands beside it. */
    void keep(Order order, SentForm sent) {
        sent.files().forEach((name, file) -> {
            var place = FIELD.matcher(name);
            if (place.matches()) {
                var command = new SendFileLater.Command(
                        order.secret(),
                        Integer.parseInt(place.group(1)),
                        new QuestionId(UUID.fromString(place.group(2))),
                        file.name(),
                        file.content());
                if (send.byOrganizer(current.call(REASON), command)
                        instanceof SendFileLater.Result.Refused(var violations)) {
                    faults(violations, sent.form());
                }
            }
        });
    }

    RemoveFile.Result remove(RemoveFile.Command command) {
        return remove.execute(current.call(REASON), command);
    }

    /** Beside the question; what is about all of them stands above. */
    static void faults(List<Violation> violations, Form form) {
        form.explain(violations, pointer -> {
            var parts = pointer.split("/");
            return parts.length == 4 ? "a-" + parts[2] + "-" + parts[3] : "answers";
        });
    }
}
