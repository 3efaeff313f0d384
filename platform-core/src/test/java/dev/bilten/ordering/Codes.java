package dev.bilten.ordering;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.database.api.Database;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Vouchers in the hands of an organizer and of buyers. */
final class Codes {
    private final Shop shop;

    Codes(Shop shop) {
        this.shop = shop;
    }

    static VoucherTerms cheaper(VoucherValue value) {
        return new VoucherTerms(1, value, VoucherScope.EVERYTHING, Optional.empty(), false, false, false);
    }

    VoucherTerms keeping() {
        var scope = new VoucherScope(1, Set.of(shop.ticket), Set.of(), Set.of());
        return new VoucherTerms(1, VoucherValue.NONE, scope, Optional.empty(), true, false, false);
    }

    static VoucherTerms beyond() {
        return new VoucherTerms(1, VoucherValue.NONE, VoucherScope.EVERYTHING, Optional.empty(), false, true, false);
    }

    Voucher made(VoucherTerms terms, int uses) {
        return made(terms, uses, Optional.empty(), Optional.empty());
    }

    Voucher made(VoucherTerms terms, int uses, Optional<Long> budget, Optional<Instant> until) {
        var draft = new VoucherDraft(Optional.of(shop.event), terms, uses, budget, until, "", "");
        var result = shop.platform
                .get(CreateVouchers.class)
                .execute(shop.now, new CreateVouchers.Command(draft, new CreateVouchers.Codes.Random(1, 8)));
        if (result instanceof CreateVouchers.Result.Created(var vouchers)) {
            return vouchers.getFirst();
        }
        throw new IllegalStateException("no voucher: " + result);
    }

    PlaceHold.Result hold(Voucher voucher, int quantity) {
        return shop.platform
                .get(PlaceHold.class)
                .execute(
                        shop.now,
                        new PlaceHold.Command(
                                shop.event,
                                List.of(new Wish(shop.ticket, quantity)),
                                Channel.SHOP,
                                Optional.of(voucher.code().toLowerCase(java.util.Locale.ROOT))));
    }

    PlaceHold.Result.Held held(Voucher voucher, int quantity) {
        var result = hold(voucher, quantity);
        if (result instanceof PlaceHold.Result.Held held) {
            return held;
        }
        throw new IllegalStateException("not held: " + result);
    }

    Voucher read(VoucherId id) {
        return shop.platform
                .get(Database.class)
                .inTransaction(
                        shop.tenant,
                        () -> shop.platform
                                .get(Vouchers.class)
                                .byId(shop.tenant, id)
                                .orElseThrow());
    }
}
