package dev.bilten.analytics.api;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * A way by which people come to the shop: {@code ?via=<code>} behind any of its addresses.
 *
 * @param code short, in small letters; stands in addresses that are printed, so it never changes
 * @param name what the team calls it
 */
public record TrackingLink(String code, String name, Instant createdAt) {
    /** Its name in an address. */
    public static final String PARAMETER = "via";

    /** What a code may be; the database has the same rule. */
    public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
}
