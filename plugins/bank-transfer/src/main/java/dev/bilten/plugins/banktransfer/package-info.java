/** A payment that happens elsewhere: the buyer is told where to send the money, and the organizer says when it came. */
@NullMarked
package dev.bilten.plugins.banktransfer;

import org.jspecify.annotations.NullMarked;
