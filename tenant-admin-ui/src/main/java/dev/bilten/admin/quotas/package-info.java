/** How many there are of an event's products together. */
@NullMarked
package dev.bilten.admin.quotas;

import org.jspecify.annotations.NullMarked;
