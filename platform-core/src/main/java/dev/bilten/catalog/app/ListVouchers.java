package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.infra.VoucherList;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Vouchers, the newest first; those for the waiting list are not among them. */
@Service
public class ListVouchers {
    private static final int LONGEST = 200;
    /** Microseconds until the year 9000. */
    private static final long LAST = 221_845_392_000_000_000L;

    private final VoucherRows vouchers;
    private final VoucherList list;

    @Inject
    public ListVouchers(VoucherRows vouchers, VoucherList list) {
        this.vouchers = vouchers;
        this.list = list;
    }

    /** @param cursor the {@code next} of the slice before; empty for the first */
    @Transactional
    public Slice<VoucherEntry> page(
            TenantContext tenant, VoucherFilter filter, Optional<String> cursor, Instant now, int limit) {
        var after = cursor.map(ListVouchers::after).orElse(null);
        return Slice.of(list.page(filter, after, now, limit + 1), limit, ListVouchers::cursor);
    }

    /** @param text a code, or a part of a tag or comment */
    @Transactional
    public List<Voucher> execute(TenantContext tenant, EventId event, Optional<String> text, int limit) {
        return list.list(Optional.of(event), sound(text), limit);
    }

    /** Those that are for all events. */
    @Transactional
    public List<Voucher> ofAllEvents(TenantContext tenant, Optional<String> text, int limit) {
        return list.list(Optional.empty(), sound(text), limit);
    }

    private static Optional<String> sound(Optional<String> text) {
        return text.filter(some -> !some.isBlank() && some.length() <= LONGEST);
    }

    @Transactional
    public Optional<Voucher> byId(TenantContext tenant, VoucherId id) {
        return vouchers.byId(id).filter(voucher -> !voucher.offer());
    }

    /** With the places it keeps. */
    @Transactional
    public VoucherEntry entry(TenantContext tenant, Voucher voucher) {
        return new VoucherEntry(voucher, list.kept(voucher.id()));
    }

    private static String cursor(VoucherEntry entry) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, entry.voucher().createdAt()) + "_"
                + entry.voucher().id();
    }

    private static VoucherList.After after(String cursor) {
        int middle = cursor.indexOf('_');
        try {
            // before 1970 nothing was made, and far before it the database knows no time
            var micros = Long.parseLong(cursor.substring(0, Math.max(0, middle)));
            return new VoucherList.After(
                    Instant.EPOCH.plus(Math.clamp(micros, 0, LAST), ChronoUnit.MICROS),
                    UUID.fromString(cursor.substring(middle + 1)));
        } catch (IllegalArgumentException _) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}
