package dev.bilten.web.api.vouchers;

import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.web.api.Faults;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers to make, all alike but for their codes: those given, or so many made up.
 *
 * @param codes 4 to 64 letters and digits each; else {@code count} are made up
 * @param length of a code that is made up
 */
public record NewVouchers(
        @Nullable @Schema(required = true) VoucherBody terms,

        @Nullable @Schema(maxItems = 10000, description = "4 to 64 letters and digits each; else count are made up")
        List<String> codes,

        @Nullable @Schema(minimum = "1", maximum = "10000", defaultValue = "1")
        Integer count,

        @Nullable @Schema(minimum = "6", maximum = "32", defaultValue = "8")
        Integer length) {
    private static final int LENGTH = 8;

    VoucherBody body() {
        if (terms == null) {
            var faults = new Faults();
            faults.missing("/terms");
            faults.refuseIfAny();
        }
        return Objects.requireNonNull(terms);
    }

    CreateVouchers.Codes wanted() {
        return codes == null
                ? new CreateVouchers.Codes.Random(
                        Objects.requireNonNullElse(count, 1), Objects.requireNonNullElse(length, LENGTH))
                : new CreateVouchers.Codes.Given(codes.stream()
                        .map(code -> Objects.requireNonNullElse(code, ""))
                        .toList());
    }
}
