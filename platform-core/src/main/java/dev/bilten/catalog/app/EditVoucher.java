package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;

/** Changes a voucher, or throws away one that nobody ever used. What is held with it stays as it was held. */
@Service
public class EditVoucher {
    private final VoucherRows vouchers;
    private final VoucherReferences references;
    private final Stock stock;
    private final Journal journal;

    @Inject
    public EditVoucher(VoucherRows vouchers, VoucherReferences references, Stock stock, Journal journal) {
        this.vouchers = vouchers;
        this.references = references;
        this.stock = stock;
        this.journal = journal;
    }

    public sealed interface Result {
        record Saved(Voucher voucher) implements Result {}

        record Deleted() implements Result {}

        /** Somebody used it: it stays for the books, and can be ended instead. */
        record InUse(Voucher voucher) implements Result {}

        /** Somebody else edited it since. */
        record Stale(Voucher current) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** @param seen the version that the editor saw */
    @Transactional
    public Result execute(CallContext call, VoucherId id, long seen, VoucherDraft draft) {
        var found = vouchers.toEdit(id).filter(voucher -> !voucher.offer());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var before = found.get();
        if (before.version() != seen) {
            return new Result.Stale(before);
        }
        var violations = new java.util.ArrayList<>(draft.violations());
        if (!draft.event().equals(before.event())) {
            violations.add(Violation.of("/event", "error.unknown-choice"));
        }
        if (violations.isEmpty()) {
            violations.addAll(references.violations(draft));
        }
        if (draft.maxUses() < before.used()) {
            violations.add(Violation.of("/maxUses", "error.used-more", before.used()));
        }
        if (draft.budgetMinor().filter(budget -> budget < before.spentMinor()).isPresent()) {
            violations.add(Violation.of("/budget", "error.spent-more"));
        }
        return violations.isEmpty() ? save(call, before, draft) : new Result.Refused(violations);
    }

    private Result save(CallContext call, Voucher before, VoucherDraft draft) {
        var after = with(before, draft);
        vouchers.update(after);
        if (before.terms().keepsStock()) {
            stock.letGo(call, before.id(), before.pot());
        }
        int open = after.usesLeft();
        if (after.terms().keepsStock()
                && !after.over(call.now())
                && open > 0
                && !CreateVouchers.keep(stock, call, after, open)) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    "There are not so many places left to keep.",
                    List.of(Violation.of("/maxUses", "error.not-enough-places")));
        }
        journal.audit(call, new Change("voucher.edited", "voucher", before.id().toString(), before, after));
        return new Result.Saved(vouchers.byId(before.id()).orElseThrow());
    }

    private static Voucher with(Voucher before, VoucherDraft draft) {
        return new Voucher(
                before.id(),
                before.event(),
                before.code(),
                draft.terms(),
                draft.maxUses(),
                before.used(),
                draft.budgetMinor(),
                before.spentMinor(),
                draft.validUntil(),
                false,
                draft.tag().strip(),
                draft.comment().strip(),
                before.createdAt(),
                before.version());
    }

    @Transactional
    public Result delete(CallContext call, VoucherId id) {
        var found = vouchers.toEdit(id).filter(voucher -> !voucher.offer());
        if (found.isEmpty()) {
            return new Result.NotFound();
        }
        var voucher = found.get();
        if (voucher.used() > 0 || vouchers.everOrdered(id)) {
            return new Result.InUse(voucher);
        }
        if (voucher.terms().keepsStock()) {
            stock.letGo(call, id, voucher.pot());
        }
        if (!vouchers.deleteUnused(id)) {
            throw new IllegalStateException("locked, unused and not deleted: " + id);
        }
        journal.audit(call, new Change("voucher.deleted", "voucher", id.toString(), voucher, null));
        return new Result.Deleted();
    }
}
