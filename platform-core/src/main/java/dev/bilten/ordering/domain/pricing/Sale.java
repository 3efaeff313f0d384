package dev.bilten.ordering.domain.pricing;

import dev.bilten.catalog.api.Channel;
import dev.bilten.ordering.api.TaxStanding;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * Who buys, where and how.
 *
 * @param at when the prices were frozen; discounts look at their window then, so that one does not end under a buyer
 * @param paymentMethod empty while none is chosen: fees that depend on one are left out
 */
public record Sale(Currency currency, Instant at, Channel channel, Optional<String> paymentMethod, TaxStanding buyer) {}
