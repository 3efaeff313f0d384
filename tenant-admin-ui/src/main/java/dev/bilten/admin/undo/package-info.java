/** Taking back what was just done, and saying beforehand what an act does. */
@NullMarked
package dev.bilten.admin.undo;

import org.jspecify.annotations.NullMarked;
