package dev.bilten.jobs.api;

import dev.bilten.kernel.TenantContext;
import java.util.List;

/** Whose work there is. The tenant directory stands on a higher floor and answers this. */
public interface SweepTargets {
    /** Every active organizer, oldest first. */
    List<TenantContext> active();
}
