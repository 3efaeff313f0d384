package dev.bilten.ordering.api;

import dev.bilten.catalog.api.AskedOfAttendee;
import dev.bilten.catalog.api.ProductId;

/**
 * A ticket with which it is asked who comes.
 *
 * @param number which of the order's, from 1
 */
public record AskedTicket(int number, ProductId product, AskedOfAttendee of) {}
