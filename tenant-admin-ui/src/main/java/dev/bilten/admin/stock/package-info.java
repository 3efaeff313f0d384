/** Where the places of an event are, so that "sold out" is never all there is to say. */
@NullMarked
package dev.bilten.admin.stock;

import org.jspecify.annotations.NullMarked;
