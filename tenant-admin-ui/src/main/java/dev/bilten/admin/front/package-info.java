/** What an organizer says on the front page of its shop: a line under its name, and blocks around its events. */
@NullMarked
package dev.bilten.admin.front;

import org.jspecify.annotations.NullMarked;
