package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.database.api.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A voucher as it is stored. */
public record VoucherRow(
        VoucherId id,
        @Nullable EventId eventId,
        String code,
        String terms,
        int maxUses,
        int used,
        @Nullable Long budgetMinor,
        long spentMinor,
        @Nullable Instant validUntil,
        boolean offer,
        String tag,
        String comment,
        Instant createdAt,
        long version) {
    /** Of a voucher v. */
    static final String COLUMNS = """
            v.id, v.event_id, v.code, cast(v.terms as text) as terms, v.max_uses, v.used, v.budget_minor, v.spent_minor,
            v.valid_until, v.offer, v.tag, v.comment, v.created_at, v.version""";

    private static final Json.Onto<VoucherTerms> VOUCHER_TERMS = Json.onto(VoucherTerms.PLAIN);

    Voucher voucher() {
        return new Voucher(
                id,
                Optional.ofNullable(eventId),
                code,
                VOUCHER_TERMS.read(terms),
                maxUses,
                used,
                Optional.ofNullable(budgetMinor),
                spentMinor,
                Optional.ofNullable(validUntil),
                offer,
                tag,
                comment,
                createdAt,
                version);
    }
}
