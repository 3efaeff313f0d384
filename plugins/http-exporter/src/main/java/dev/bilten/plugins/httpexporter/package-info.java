/** Batches of events posted to the organizer's own address, signed as the Standard Webhooks specification says. */
@NullMarked
package dev.bilten.plugins.httpexporter;

import org.jspecify.annotations.NullMarked;
