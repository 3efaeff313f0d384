package dev.bilten.web.api.checkin;

import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.Redeem.Result;
import dev.bilten.kernel.Text;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.web.api.catalog.QuestionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the gate is told.
 *
 * @param admitted whether the door opens: a first scan does that, one that the list lets in again, and one on the way out
 * @param ticket known for ENTERED, ALREADY_IN, LEFT and NOT_IN, as is its holder
 * @param product the ticket's name by language; null for a code that is unknown or of another event
 * @param enteredAt when the ticket came in, the last time
 * @param gate where it came in, for ALREADY_IN
 * @param event the title by language of the event the ticket is for, for WRONG_EVENT
 */
@Schema(name = "Scan")
public record ScanView(
        ScanResult result,

        @Schema(description = "Whether the door opens: for ENTERED and LEFT")
        boolean admitted,

        @Nullable @Schema(description = "For ENTERED, ALREADY_IN, LEFT and NOT_IN")
        UUID ticket,

        @Nullable @Schema(description = "For ENTERED, ALREADY_IN, LEFT and NOT_IN")
        String holder,

        @Nullable @Schema(description = "By BCP 47 language; null for a code that is unknown or of another event")
        Map<String, String> product,

        @Nullable @Schema(description = "When the ticket came in, the last time")
        Instant enteredAt,

        @Nullable @Schema(description = "Where it came in, for ALREADY_IN")
        String gate,

        @Nullable @Schema(description = "By BCP 47 language, the event the ticket is for, for WRONG_EVENT")
        Map<String, String> event,

        @Nullable @Schema(description = "From when on the ticket lets in, for TOO_EARLY")
        Instant validFrom,

        @Nullable @Schema(description = "Until when the ticket let in, for TOO_LATE")
        Instant validUntil,

        @Schema(description = "What the door has to ask, for ENTERED: answer with `answerAtDoor`")
        List<QuestionView> questions) {
    public ScanView {
        questions = List.copyOf(questions);
    }

    static ScanView of(Result result) {
        return switch (result) {
            case Result.Entered(var ticket, var holder, var product, var at, var open) ->
                new ScanView(
                        ScanResult.ENTERED,
                        true,
                        ticket.value(),
                        holder,
                        product.byLanguage(),
                        at,
                        null,
                        null,
                        null,
                        null,
                        open.stream().map(QuestionView::of).toList());
            case Result.AlreadyIn(var ticket, var holder, var product, var at, var gate) ->
                new ScanView(
                        ScanResult.ALREADY_IN,
                        false,
                        ticket.value(),
                        holder,
                        product.byLanguage(),
                        at,
                        gate,
                        null,
                        null,
                        null,
                        List.of());
            case Result.Revoked(var product) -> refused(ScanResult.REVOKED, product.byLanguage(), null);
            case Result.WrongEvent(var event) -> refused(ScanResult.WRONG_EVENT, null, event.byLanguage());
            case Result.UnknownCode() -> refused(ScanResult.UNKNOWN, null, null);
            case Result.NotPaid() -> refused(ScanResult.NOT_PAID, null, null);
            case Result.Forged() -> refused(ScanResult.FORGED, null, null);
            case Result.UnknownKey() -> refused(ScanResult.UNKNOWN_KEY, null, null);
            case Result.NotOnList(var product) -> refused(ScanResult.NOT_ON_LIST, product.byLanguage(), null);
            case Result.Left(var ticket, var holder, var product) ->
                goes(ScanResult.LEFT, true, ticket, holder, product);
            case Result.NotIn(var ticket, var holder, var product) ->
                goes(ScanResult.NOT_IN, false, ticket, holder, product);
            case Result.TooEarly(var product, var from) -> outside(ScanResult.TOO_EARLY, product, from, null);
            case Result.TooLate(var product, var until) -> outside(ScanResult.TOO_LATE, product, null, until);
        };
    }

    static ScanView refused(
            ScanResult why, @Nullable Map<String, String> product, @Nullable Map<String, String> event) {
        return new ScanView(why, false, null, null, product, null, null, event, null, null, List.of());
    }

    private static ScanView goes(ScanResult result, boolean lets, TicketId ticket, String holder, Text product) {
        return new ScanView(
                result, lets, ticket.value(), holder, product.byLanguage(), null, null, null, null, null, List.of());
    }

    private static ScanView outside(ScanResult why, Text product, @Nullable Instant from, @Nullable Instant until) {
        return new ScanView(why, false, null, null, product.byLanguage(), null, null, null, from, until, List.of());
    }
}
