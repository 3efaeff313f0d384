/** Who waits for what is sold out, and where the places are. */
@NullMarked
package dev.bilten.web.api.waiting;

import org.jspecify.annotations.NullMarked;
