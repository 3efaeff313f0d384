package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.VoucherId;
import java.util.Optional;

/**
 * So many of something at one price, before anybody knows what a voucher takes off.
 *
 * @param wish where what it was chosen by, or with, stands
 * @param addOn it goes with the tickets of that wish
 * @param listed of each, in minor units
 * @param voucher the one it uses, as far as that reaches
 */
record Chosen(
        int wish,
        boolean addOn,
        Product product,
        Item item,
        int quantity,
        long listed,
        Optional<VoucherId> voucher,
        Pot pot) {

    /** Without the voucher, whose uses others have: as everybody buys it. */
    Chosen withoutVoucher() {
        return voucher.isEmpty()
                ? this
                : new Chosen(wish, addOn, product, item, quantity, listed, Optional.empty(), Pot.FREE);
    }
}
