package dev.bilten.analytics.api;

import dev.bilten.kernel.Money;

/**
 * What came onto one account of the books in a period, by the day it was booked.
 *
 * @param account such as {@code revenue:tickets} or {@code gateway:manual}
 * @param amount as a person reads it: what was earned or received is above zero, what was given back below
 */
public record Booked(String account, Money amount) {}
