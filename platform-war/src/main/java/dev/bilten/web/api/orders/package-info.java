/** Orders, what was paid for them, and their end. One class per noun, one record per shape; the rules live in the use cases. */
@NullMarked
package dev.bilten.web.api.orders;

import org.jspecify.annotations.NullMarked;
