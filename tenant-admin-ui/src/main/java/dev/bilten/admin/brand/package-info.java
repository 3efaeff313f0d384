/** The dress of the shop: looked at first, then chosen. */
@NullMarked
package dev.bilten.admin.brand;

import org.jspecify.annotations.NullMarked;
