/** What happens now, told to open pages. */
@NullMarked
package dev.bilten.web.live;

import org.jspecify.annotations.NullMarked;
