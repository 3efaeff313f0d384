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
 * @param vatIdChecked it was looked up: only then does it change a tax
 */
@Schema(name = "Invoice")
public record NewInvoice(
        @Nullable @Schema(description = "ISO 3166, two letters")
        String country,

        @Nullable @Schema(maxLength = 300) String company,
        @Nullable @Schema(maxLength = 300) String address,
        @Nullable @Schema(maxLength = 14) String vatId,

        @Nullable @Schema(description = "It was looked up: only then does it change a tax", defaultValue = "false")
        Boolean vatIdChecked) {

    static @Nullable NewInvoice of(InvoiceTo to) {
        return to.equals(InvoiceTo.NOBODY)
                ? null
                : new NewInvoice(to.country().orElse(null), to.company(), to.address(), to.vatId(), to.vatIdChecked());
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
