/** Who the organizers are, and how one is made. */
@NullMarked
package dev.bilten.web.console.organizers;

import org.jspecify.annotations.NullMarked;
