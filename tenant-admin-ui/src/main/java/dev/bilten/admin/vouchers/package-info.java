/** Codes: finding them with their use, making one or many, editing, ending and throwing them away. */
@NullMarked
package dev.bilten.admin.vouchers;

import org.jspecify.annotations.NullMarked;
