package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Vouchers of an event, the newest first; those for the waiting list are not among them. */
@Service
public class ListVouchers {
    private static final int LONGEST = 200;
    private final VoucherRows vouchers;

    @Inject
    public ListVouchers(VoucherRows vouchers) {
        this.vouchers = vouchers;
    }

    /** @param text a code, or a part of a tag or comment */
    @Transactional
    public List<Voucher> execute(TenantContext tenant, EventId event, Optional<String> text, int limit) {
        return vouchers.list(event, text.filter(some -> !some.isBlank() && some.length() <= LONGEST), limit);
    }

    @Transactional
    public Optional<Voucher> byId(TenantContext tenant, VoucherId id) {
        return vouchers.byId(id).filter(voucher -> !voucher.offer());
    }
}
