package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.catalog.infra.VoucherRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers {@link Vouchers}: the numbers of a voucher move in the transaction of the hold or order that moves them. */
@Service
@Transactional
public class UseVouchers implements Vouchers {
    private static final int OFFER_CODE = 12;

    private final VoucherRows rows;
    private final Stock stock;

    @Inject
    public UseVouchers(VoucherRows rows, Stock stock) {
        this.rows = rows;
        this.stock = stock;
    }

    @Override
    public Optional<Voucher> byCode(TenantContext tenant, String code) {
        return rows.byCode(Voucher.normal(code));
    }

    @Override
    public Optional<Voucher> byId(TenantContext tenant, VoucherId id) {
        return rows.byId(id);
    }

    @Override
    public Map<QuotaId, Integer> kept(TenantContext tenant, VoucherId id) {
        return rows.kept(id);
    }

    @Override
    public boolean use(CallContext call, Map<VoucherId, Use> uses) {
        return use(uses, call.now());
    }

    @Override
    public boolean useAgain(CallContext call, Map<VoucherId, Use> uses) {
        return use(uses, null);
    }

    private boolean use(Map<VoucherId, Use> uses, @Nullable Instant now) {
        var done = new LinkedHashMap<VoucherId, Use>();
        for (var use : inOrder(uses).entrySet()) {
            var id = new VoucherId(use.getKey());
            if (!rows.use(id, use.getValue(), now)) {
                done.forEach(rows::giveBack);
                return false;
            }
            done.put(id, use.getValue());
        }
        return true;
    }

    @Override
    public void giveBack(CallContext call, Map<VoucherId, Use> uses) {
        inOrder(uses).forEach((id, use) -> rows.giveBack(new VoucherId(id), use));
    }

    /** Everybody takes several in the same order. */
    private static TreeMap<UUID, Use> inOrder(Map<VoucherId, Use> uses) {
        return uses.entrySet().stream()
                .collect(Collectors.toMap(use -> use.getKey().value(), Map.Entry::getValue, Use::plus, TreeMap::new));
    }

    @Override
    public Optional<Voucher> offer(CallContext call, Offered offered) {
        var voucher = voucher(offered, call.now());
        rows.insert(List.of(voucher));
        for (var item : new TreeMap<>(offered.kept()).entrySet()) {
            if (stock.keep(call, voucher.id(), Pot.PROMISED, item.getKey(), item.getValue())
                    instanceof Stock.Claim.Short) {
                stock.letGo(call, voucher.id(), Pot.PROMISED);
                rows.remove(voucher.id());
                return Optional.empty();
            }
        }
        return Optional.of(voucher);
    }

    private static Voucher voucher(Offered offered, Instant now) {
        var products = new HashSet<dev.bilten.catalog.api.ProductId>();
        offered.items().keySet().forEach(item -> products.add(item.product()));
        var date = offered.items().keySet().stream()
                .map(Item::date)
                .flatMap(Optional::stream)
                .findFirst();
        var scope = new VoucherScope(1, products, java.util.Set.of(), java.util.Set.of());
        var terms = new VoucherTerms(1, VoucherValue.NONE, scope, date, true, false, true);
        return new Voucher(
                VoucherId.next(),
                Optional.<EventId>of(offered.event()),
                Secrets.code(OFFER_CODE),
                terms,
                offered.uses(),
                0,
                Optional.empty(),
                0,
                Optional.of(offered.validUntil()),
                true,
                "",
                "",
                now,
                0);
    }

    @Override
    public void end(CallContext call, VoucherId id) {
        rows.toEdit(id).ifPresent(voucher -> {
            rows.end(id, call.now());
            if (voucher.keeps()) {
                stock.letGo(call, id, voucher.pot());
            }
        });
    }
}
