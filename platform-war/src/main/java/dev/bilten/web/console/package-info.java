/** The operator's pages on the platform's own host. */
@NullMarked
package dev.bilten.web.console;

import org.jspecify.annotations.NullMarked;
