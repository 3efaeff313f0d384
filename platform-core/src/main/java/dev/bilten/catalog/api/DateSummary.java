package dev.bilten.catalog.api;

import java.util.Optional;

/**
 * A date of a series as a list shows it, with its own quotas together.
 *
 * @param size how many places its quotas have together; empty where one is unlimited or it has none of its own
 * @param left what its scarcest quota still has for whoever does not wait for it; empty where none has a limit
 * @param quotas how many quotas it has of its own
 */
public record DateSummary(
        EventDate date, int quotas, Optional<Integer> size, int sold, int held, Optional<Integer> left) {}
