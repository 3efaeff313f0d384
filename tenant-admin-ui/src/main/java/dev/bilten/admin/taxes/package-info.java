/** The tax rules of an event: which tax is on a price, by country and kind of buyer. */
@NullMarked
package dev.bilten.admin.taxes;

import org.jspecify.annotations.NullMarked;
