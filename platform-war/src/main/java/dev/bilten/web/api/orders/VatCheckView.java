package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.VatCheck;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What VIES, the register of the European Union, said of a VAT number. */
@Schema(name = "VatCheck")
public record VatCheckView(
        VatCheck.Answer answer,

        @Schema(description = "When it was asked the last time")
        Instant askedAt,

        @Nullable @Schema(description = "The consultation number; null where the organizer names no number of its own")
        String reference,

        @Nullable @Schema(description = "Under which name the register has it; null where the country keeps that to itself")
        String name,

        @Nullable @Schema(description = "Why there is no answer, in its own word such as MS_UNAVAILABLE")
        String trouble,

        @Nullable @Schema(description = "When it is asked again by itself")
        Instant askAgainAt) {

    static VatCheckView of(VatCheck check) {
        return new VatCheckView(
                check.answer(),
                check.askedAt(),
                said(check.reference()),
                said(check.name()),
                said(check.trouble()),
                check.askAt().orElse(null));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
