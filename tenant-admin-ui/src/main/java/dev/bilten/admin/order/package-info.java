/** One order: what was bought, where its money is, its tickets, and what can be done about it. */
@NullMarked
package dev.bilten.admin.order;

import org.jspecify.annotations.NullMarked;
