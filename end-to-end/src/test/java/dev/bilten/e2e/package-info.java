/**
 * The platform from outside: as a buyer, an organizer, door staff and an operator meet it in a browser, as a client
 * meets it over HTTP, and as the server meets its parts. Nothing here looks into the product but the last.
 */
@NullMarked
package dev.bilten.e2e;

import org.jspecify.annotations.NullMarked;
