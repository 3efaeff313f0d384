package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.domain.VoucherCodes;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Makes vouchers, as many as wanted at once: all of them or none, with the places they keep. */
@Service
public class CreateVouchers {
    private final VoucherRows vouchers;
    private final VoucherReferences references;
    private final Stock stock;
    private final Journal journal;

    @Inject
    public CreateVouchers(VoucherRows vouchers, VoucherReferences references, Stock stock, Journal journal) {
        this.vouchers = vouchers;
        this.references = references;
        this.stock = stock;
        this.journal = journal;
    }

    /** Codes that are made up, or that somebody gives. */
    public sealed interface Codes {
        /**
         * @param length of what is made up
         * @param prefix stands before it; may be empty
         */
        record Random(int count, int length, String prefix) implements Codes {
            public Random(int count, int length) {
                this(count, length, "");
            }
        }

        record Given(List<String> codes) implements Codes {
            public Given {
                codes = List.copyOf(codes);
            }
        }
    }

    public record Command(VoucherDraft draft, Codes codes) {}

    public sealed interface Result {
        record Created(List<Voucher> vouchers) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var draft = command.draft();
        var violations = new java.util.ArrayList<>(draft.violations());
        violations.addAll(
                switch (command.codes()) {
                    case Codes.Random(var count, var length, var prefix) ->
                        VoucherCodes.violations(count, length, Voucher.normal(prefix));
                    case Codes.Given(var codes) -> VoucherCodes.violations(codes);
                });
        if (violations.isEmpty()) {
            violations.addAll(references.violations(draft));
        }
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        return switch (command.codes()) {
            case Codes.Random random -> create(call, draft, free(random));
            case Codes.Given(var given) -> given(call, draft, given);
        };
    }

    private Result given(CallContext call, VoucherDraft draft, List<String> given) {
        var codes = given.stream().map(Voucher::normal).toList();
        var taken = vouchers.taken(codes);
        return taken.isEmpty()
                ? create(call, draft, codes)
                : new Result.Refused(List.of(Violation.of("/codes", "error.code-taken", String.join(", ", taken))));
    }

    /** Nobody chose them: one that is in use already is replaced. Among many short ones that is not rare. */
    private Collection<String> free(Codes.Random wanted) {
        var prefix = Voucher.normal(wanted.prefix());
        var codes = new LinkedHashSet<String>();
        while (codes.size() < wanted.count()) {
            var more = VoucherCodes.random(wanted.count() - codes.size(), wanted.length(), prefix);
            more.removeAll(vouchers.taken(more));
            codes.addAll(more);
        }
        return codes;
    }

    private Result create(CallContext call, VoucherDraft draft, Collection<String> codes) {
        // one moment for all: it tells which were made together
        var now = call.now();
        var made = codes.stream().map(code -> draft.voucher(code, now)).toList();
        vouchers.insert(made);
        journal.audit(
                call,
                Change.created(
                        "voucher.created",
                        "voucher",
                        made.getFirst().id().toString(),
                        Map.of("count", made.size(), "uses", draft.maxUses(), "tag", draft.tag())));
        for (var voucher : made) {
            if (voucher.terms().keepsStock() && !keep(call, voucher, voucher.maxUses())) {
                // the vouchers are in the database by now: the whole call is taken back
                throw new ProblemException(
                        ProblemType.INVALID,
                        "There are not so many places left to keep.",
                        List.of(Violation.of("/maxUses", "error.not-enough-places")));
            }
        }
        return new Result.Created(made);
    }

    private boolean keep(CallContext call, Voucher voucher, int count) {
        return keep(stock, call, voucher, count);
    }

    static boolean keep(Stock stock, CallContext call, Voucher voucher, int count) {
        var terms = voucher.terms();
        return terms.keptItem()
                        .map(item -> stock.keep(call, voucher.id(), Pot.BLOCKED, item, count))
                        .or(() -> terms.keptQuota().map(quota -> stock.keep(call, voucher.id(), quota, count)))
                        .orElseThrow()
                instanceof Stock.Claim.Claimed;
    }
}
