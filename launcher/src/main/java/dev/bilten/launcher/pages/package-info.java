/**
 * Every page that an organizer or an operator can reach by a link, and how long the server needs for each.
 *
 * <p>Guarantee: nobody keeps the list; a page that is linked from somewhere is in it. Read {@code Reach}, then {@code Pages}.
 */
@NullMarked
package dev.bilten.launcher.pages;

import org.jspecify.annotations.NullMarked;
