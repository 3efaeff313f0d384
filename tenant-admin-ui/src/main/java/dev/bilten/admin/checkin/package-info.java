/** How full the events are, what happens at their doors right now, and the way to the scanner. */
@NullMarked
package dev.bilten.admin.checkin;

import org.jspecify.annotations.NullMarked;
