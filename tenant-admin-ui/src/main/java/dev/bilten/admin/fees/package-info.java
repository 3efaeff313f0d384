/** The fees of an event: what is charged beside the tickets, by way to pay and channel, added or borne by the organizer. */
@NullMarked
package dev.bilten.admin.fees;

import org.jspecify.annotations.NullMarked;
