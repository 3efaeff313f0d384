/** Who looks after whom: the operator makes agencies, and gives organizers into their care. */
@NullMarked
package dev.bilten.web.console.agencies;

import org.jspecify.annotations.NullMarked;
