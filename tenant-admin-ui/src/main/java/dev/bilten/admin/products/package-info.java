/** What an event sells, one product at a time. */
@NullMarked
package dev.bilten.admin.products;

import org.jspecify.annotations.NullMarked;
