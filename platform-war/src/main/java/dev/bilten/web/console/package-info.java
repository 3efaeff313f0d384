/**
 * The operator's pages on the platform's own host. Guarantee: an operator sees organizers from outside, as names, hosts and
 * counts; nothing in here opens an organizer's data.
 */
@NullMarked
package dev.bilten.web.console;

import org.jspecify.annotations.NullMarked;
