/**
 * An agency at its home: the organizers it looks after, and the way into their admin. Guarantee: who is not of this agency is
 * not there, and whoever enters is known by name in the organizer's log.
 */
@NullMarked
package dev.bilten.admin.agency;

import org.jspecify.annotations.NullMarked;
