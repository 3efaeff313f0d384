package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.Unanswered;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question that has to be answered, and was not.
 *
 * @param position whose it is, from 1; 0 for the order itself
 * @param pointer where a refusal points to that is for want of it
 */
@Schema(name = "MissingAnswer")
public record MissingView(
        @Schema(minimum = "0", description = "Whose it is, from 1; 0 for the order itself")
        int position,

        UUID question,

        @Schema(description = "Where a refusal points to that is for want of it")
        String pointer) {
    static List<MissingView> of(List<Unanswered> missing) {
        return missing.stream()
                .map(one -> new MissingView(one.position(), one.question().value(), one.pointer()))
                .toList();
    }
}
