/** The waiting list of an event: who waits, in which order, and why nothing was offered to them yet. */
@NullMarked
package dev.bilten.admin.waiting;

import org.jspecify.annotations.NullMarked;
