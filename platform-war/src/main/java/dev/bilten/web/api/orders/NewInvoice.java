package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.InvoiceTo;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom the invoice is for, as far as a tax depends on it.
 *
 * @param country ISO 3166, two letters
 * @param vatIdChecked somebody of the organizer's looked it up and found it valid
 * @param vatCheck what VIES said of it; read only
 */
@Schema(name = "Invoice")
public record NewInvoice(
        @Nullable @Schema(description = "ISO 3166, two letters")
        String country,

        @Nullable @Schema(maxLength = 300) String company,
        @Nullable @Schema(maxLength = 300) String address,
        @Nullable @Schema(maxLength = 14) String vatId,

        @Nullable @Schema(
                description =
                        "Somebody of the organizer's looked it up and found it valid: only that, or VIES, changes a tax",
                defaultValue = "false")
        Boolean vatIdChecked,

        @Nullable @Schema(readOnly = true, description = "What VIES said of it; null while it was not asked")
        VatCheckView vatCheck) {

    static @Nullable NewInvoice of(InvoiceTo to) {
        return to.equals(InvoiceTo.NOBODY)
                ? null
                : new NewInvoice(
                        to.country().orElse(null),
                        to.company(),
                        to.address(),
                        to.vatId(),
                        to.vatIdChecked(),
                        to.vatCheck().map(VatCheckView::of).orElse(null));
    }

    InvoiceTo read() {
        return new InvoiceTo(
                1,
                Optional.ofNullable(country),
                Objects.requireNonNullElse(company, ""),
                Objects.requireNonNullElse(address, ""),
                Objects.requireNonNullElse(vatId, ""),
                Boolean.TRUE.equals(vatIdChecked));
    }
}
