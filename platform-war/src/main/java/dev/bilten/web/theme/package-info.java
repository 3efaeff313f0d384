/**
 * The themes: found on the class path, chained from a brand down to the base, chosen by each organizer.
 *
 * <p>Guarantee: a page is drawn from the chain of the organizer whose host was asked, and from no other.
 *
 * <p>Read {@code BundledThemes}, then {@code Looks}.
 */
@NullMarked
package dev.bilten.web.theme;

import org.jspecify.annotations.NullMarked;
