/** Finding an order: by code, buyer, event and state, all of it in the address. */
@NullMarked
package dev.bilten.admin.orders;

import org.jspecify.annotations.NullMarked;
