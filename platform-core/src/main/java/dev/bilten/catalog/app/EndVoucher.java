package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Nobody uses a voucher any more, and the places it keeps are free. What was bought or lies in a cart with it stays as it
 * is. Doing it twice does it once.
 */
@Service
public class EndVoucher {
    private final VoucherRows rows;
    private final Vouchers vouchers;
    private final Journal journal;

    @Inject
    public EndVoucher(VoucherRows rows, Vouchers vouchers, Journal journal) {
        this.rows = rows;
        this.vouchers = vouchers;
        this.journal = journal;
    }

    /** Empty where there is none. */
    @Transactional
    public Optional<Voucher> execute(CallContext call, VoucherId id) {
        var found = rows.toEdit(id).filter(voucher -> !voucher.offer());
        found.filter(voucher -> !voucher.over(call.now())).ifPresent(before -> {
            vouchers.end(call, id);
            journal.audit(
                    call,
                    new Change(
                            "voucher.ended",
                            "voucher",
                            id.toString(),
                            before,
                            rows.byId(id).orElseThrow()));
        });
        return found.flatMap(_ -> rows.byId(id));
    }
}
