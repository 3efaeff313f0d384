/** The keys that sign tickets, and what a new one changes. */
@NullMarked
package dev.bilten.admin.signing;

import org.jspecify.annotations.NullMarked;
