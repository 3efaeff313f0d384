/** The organizer's events, the next first, and the way to a new one. Read {@code EventsPage}, then {@code NewEventPage}. */
@NullMarked
package dev.bilten.admin.events;

import org.jspecify.annotations.NullMarked;
