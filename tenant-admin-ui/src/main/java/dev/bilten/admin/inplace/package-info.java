/** Rows of a list whose fields are changed where they stand; each row has a page of its own for the rest. */
@NullMarked
package dev.bilten.admin.inplace;

import org.jspecify.annotations.NullMarked;
