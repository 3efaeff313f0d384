package dev.bilten.catalog.api;

import java.util.Optional;
import java.util.Set;

/**
 * What the dates of a series have under one name, such as a hall of which each date has its own.
 *
 * @param dates how many dates have it
 * @param smallest the size of the smallest that has one; empty where all are unlimited
 * @param largest the size of the largest; empty where one is unlimited
 * @param items what any of them counts
 */
public record QuotaOfDates(
        String name,
        int dates,
        Optional<Integer> smallest,
        Optional<Integer> largest,
        int sold,
        int held,
        Set<Quota.Scope> items) {
    public QuotaOfDates {
        items = Set.copyOf(items);
    }
}
