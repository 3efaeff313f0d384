package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets go what vouchers keep whose time is over, each in a transaction of its own. */
@Service
public class LapseVouchers implements Sweep {
    private static final int AT_A_TIME = 200;

    private final Database database;
    private final VoucherRows rows;
    private final Stock stock;

    @Inject
    public LapseVouchers(Database database, VoucherRows rows, Stock stock) {
        this.database = database;
        this.rows = rows;
        this.stock = stock;
    }

    @Override
    public String name() {
        return "catalog.lapse-vouchers";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void sweep(CallContext call) {
        execute(call);
    }

    /** Returns how many let something go. */
    public int execute(CallContext call) {
        var lapsed = database.inTransaction(call.tenant(), () -> rows.lapsed(call.now(), AT_A_TIME));
        lapsed.forEach(voucher -> database.inTransaction(call.tenant(), () -> letGo(call, voucher)));
        return lapsed.size();
    }

    private void letGo(CallContext call, Voucher found) {
        // it may have been given more time meanwhile
        rows.toEdit(found.id())
                .filter(voucher -> voucher.over(call.now()))
                .ifPresent(voucher -> stock.letGo(call, voucher.id(), voucher.pot()));
    }
}
