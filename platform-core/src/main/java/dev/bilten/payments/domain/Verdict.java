package dev.bilten.payments.domain;

import dev.bilten.payments.api.Instruction;
import dev.bilten.payments.api.PaymentState;
import dev.bilten.plugin.api.PaymentOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a provider's answer means for our record.
 *
 * @param askAt when the janitor asks next; empty once the state is final
 */
public record Verdict(
        PaymentState state,
        Optional<String> providerReference,
        List<Instruction> instructions,
        Optional<String> detail,
        Optional<Instant> askAt) {

    private static final Duration FIRST_QUESTION = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** @param asked how often the janitor has asked before: it asks less and less often */
    public static Verdict of(PaymentOutcome outcome, Instant now, int asked) {
        return switch (outcome) {
            case PaymentOutcome.Succeeded(var reference) -> settled(PaymentState.SUCCEEDED, Optional.of(reference), "");
            case PaymentOutcome.Declined(var code, var message) ->
                settled(PaymentState.DECLINED, Optional.empty(), code);
            case PaymentOutcome.Canceled(var reason) -> settled(PaymentState.CANCELED, Optional.empty(), reason);
            case PaymentOutcome.Pending(var reference, var lines, var after) ->
                new Verdict(
                        PaymentState.PENDING,
                        Optional.of(reference),
                        lines.stream().map(Verdict::instruction).toList(),
                        Optional.empty(),
                        Optional.of(now.plus(pause(after, asked))));
            case PaymentOutcome.Unknown(var reason) ->
                new Verdict(
                        PaymentState.UNKNOWN,
                        Optional.empty(),
                        List.of(),
                        Optional.of(reason),
                        Optional.of(now.plus(pause(FIRST_QUESTION, asked))));
        };
    }

    private static Verdict settled(PaymentState state, Optional<String> reference, String detail) {
        return new Verdict(
                state, reference, List.of(), Optional.of(detail).filter(text -> !text.isEmpty()), Optional.empty());
    }

    private static Instruction instruction(PaymentOutcome.Instruction line) {
        return new Instruction(new dev.bilten.kernel.Text(line.label().byLanguage()), line.value());
    }

    /** The provider's own pause first, then each twice as long as the one before. */
    static Duration pause(Duration first, int asked) {
        var longer = first.multipliedBy(1L << Math.min(asked, 12));
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }
}
