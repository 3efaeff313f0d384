package dev.bilten.journal.api;

import dev.bilten.kernel.TenantId;
import java.util.List;

/**
 * Who is behind on the whole platform, as it was noted at most a minute or two ago.
 *
 * @param waiting messages that wait for a consumer anywhere; one that two wait for counts twice
 * @param behind how many are behind, each consumer of each organizer counted
 * @param worst those whose oldest message waits longest, not all of them
 */
public record LagOverview(long waiting, int behind, List<Noted> worst) {
    public LagOverview {
        worst = List.copyOf(worst);
    }

    /** One consumer of one organizer. */
    public record Noted(TenantId tenant, ConsumerLag lag) {}
}
