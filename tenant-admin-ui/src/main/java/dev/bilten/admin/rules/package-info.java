/** What an event decides once for all it sells: time limits, what buyers may do themselves, rounding. */
@NullMarked
package dev.bilten.admin.rules;

import org.jspecify.annotations.NullMarked;
