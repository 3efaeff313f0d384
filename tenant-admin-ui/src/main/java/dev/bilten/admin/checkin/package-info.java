/** How full the events are, and the way to the scanner. */
@NullMarked
package dev.bilten.admin.checkin;

import org.jspecify.annotations.NullMarked;
