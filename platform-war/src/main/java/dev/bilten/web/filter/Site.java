package dev.bilten.web.filter;

import dev.bilten.tenancy.api.Tenant;

/** Whose door a request knocks at. */
public sealed interface Site {
    /** The host of an organizer. */
    record Organizer(Tenant tenant) implements Site {}

    /** The platform's own host. */
    record Platform() implements Site {}

    /** What belongs to nobody and is answered under any name: static files, health. */
    record Common() implements Site {}

    /** No host of ours. */
    record Nowhere() implements Site {}
}
