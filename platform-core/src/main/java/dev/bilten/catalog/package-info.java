/**
 * What an organizer sells: events, their products, and the quotas that say how many there are.
 *
 * <p>Guarantee: a live event has everything a buyer has to know, and a product is as available as the scarcest of its quotas,
 * a bundle as the scarcest of what it contains. What is due to people who wait is nobody else's.
 *
 * <p>Read {@code app/PublishEvent}, then {@code api/Stock} with {@code infra/QuotaStock}: the one place where
 * stock is claimed and given back.
 */
@NullMarked
package dev.bilten.catalog;

import org.jspecify.annotations.NullMarked;
