/** The kinds of one product, each with a form of its own in one list. */
@NullMarked
package dev.bilten.admin.variations;

import org.jspecify.annotations.NullMarked;
