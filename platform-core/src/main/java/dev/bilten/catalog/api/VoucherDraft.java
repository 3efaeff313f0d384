package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people say about vouchers when they make or edit them; the same for all of a batch.
 *
 * @param event empty for all events of the organizer
 * @param maxUses of each, in tickets
 * @param budgetMinor each takes off at most so much; empty for no limit
 */
public record VoucherDraft(
        Optional<EventId> event,
        VoucherTerms terms,
        int maxUses,
        Optional<Long> budgetMinor,
        Optional<Instant> validUntil,
        String tag,
        String comment) {
    private static final int MOST_USES = 1_000_000;
    private static final int LONGEST_TAG = 80;
    private static final int LONGEST_COMMENT = 1_000;

    public List<Violation> violations() {
        var found = new ArrayList<>(terms.violations());
        if (maxUses < 1 || maxUses > MOST_USES) {
            found.add(Violation.of("/maxUses", "error.between", 1, MOST_USES));
        }
        budgetMinor.ifPresent(minor -> Limits.amount(found, "/budget", minor));
        if (tag.length() > LONGEST_TAG) {
            found.add(Violation.of("/tag", "error.too-long", LONGEST_TAG));
        }
        if (comment.length() > LONGEST_COMMENT) {
            found.add(Violation.of("/comment", "error.too-long", LONGEST_COMMENT));
        }
        var kind = terms.value().kind();
        var amounts =
                kind == VoucherValue.Kind.AMOUNT || kind == VoucherValue.Kind.FIXED_PRICE || budgetMinor.isPresent();
        var named = !terms.scope().equals(VoucherScope.EVERYTHING) || terms.keepsStock();
        if (event.isEmpty() && (amounts || named)) {
            found.add(Violation.of("/event", "error.needs-event"));
        }
        return found;
    }

    public Voucher voucher(String code, Instant now) {
        return new Voucher(
                VoucherId.next(),
                event,
                code,
                terms,
                maxUses,
                0,
                budgetMinor,
                0,
                validUntil,
                false,
                tag.strip(),
                comment.strip(),
                now,
                0);
    }
}
