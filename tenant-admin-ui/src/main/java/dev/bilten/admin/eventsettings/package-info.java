/** How an event is sold as a whole: presale, test mode, back to draft, and copies of it. */
@NullMarked
package dev.bilten.admin.eventsettings;

import org.jspecify.annotations.NullMarked;
