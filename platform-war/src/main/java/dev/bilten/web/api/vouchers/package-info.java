/** Codes that open, reserve or cheapen something. */
@NullMarked
package dev.bilten.web.api.vouchers;

import org.jspecify.annotations.NullMarked;
