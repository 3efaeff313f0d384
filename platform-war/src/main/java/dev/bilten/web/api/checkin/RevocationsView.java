package dev.bilten.web.api.checkin;

import dev.bilten.ticketing.app.DoorFacts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was revoked after the cursor.
 *
 * @param here send it as {@code cursor}, at once while there is more, later to hear what is new; null before the first one
 */
@Schema(name = "Revocations")
public record RevocationsView(
        List<RevocationView> results,

        @Nullable @Schema(
                description =
                        "Send it as `cursor`: at once while there is more, later to hear what is new. Null before the first one")
        String here,

        @Schema(description = "Whether there is more right now")
        boolean more) {
    public RevocationsView {
        results = List.copyOf(results);
    }

    static RevocationsView of(DoorFacts.Part part) {
        return new RevocationsView(
                part.revocations().stream().map(RevocationView::of).toList(),
                part.here().orElse(null),
                part.more());
    }
}
