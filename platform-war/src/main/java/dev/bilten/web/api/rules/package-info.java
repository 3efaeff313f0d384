/** What an event decides once for all it sells: prices, taxes, time limits, and what buyers may do themselves. */
@NullMarked
package dev.bilten.web.api.rules;

import org.jspecify.annotations.NullMarked;
