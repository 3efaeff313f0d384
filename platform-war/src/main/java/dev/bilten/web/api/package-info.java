/**
 * What programs use: one organizer's events, orders and scans over HTTP and JSON, with a key.
 *
 * <p>Guarantee: a request is either done as a whole or refused with a problem that names the place; the same {@code POST} with the
 * same {@code Idempotency-Key} is done once. What {@code /api/openapi.json} says is what is here.
 *
 * <p>The version is a date in the address: what stands under it keeps its meaning, and a new meaning gets a new date.
 * Read {@code Once}, then {@code orders/OrdersResource}. {@code docs/api.md} is the guide for those who call it.
 */
@NullMarked
package dev.bilten.web.api;

import org.jspecify.annotations.NullMarked;
