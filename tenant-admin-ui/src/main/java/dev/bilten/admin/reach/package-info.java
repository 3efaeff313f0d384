/** Where a team or a key may do what it may: everywhere, or at the events that are ticked. */
@NullMarked
package dev.bilten.admin.reach;

import org.jspecify.annotations.NullMarked;
