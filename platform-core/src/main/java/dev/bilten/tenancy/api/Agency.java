package dev.bilten.tenancy.api;

import dev.bilten.kernel.TenantContext;

/**
 * Somebody who looks after many organizers.
 *
 * @param home the organizer it is led from: the people of that one are its staff, and its themes lie there
 */
public record Agency(AgencyId id, String name, TenantContext home) {}
