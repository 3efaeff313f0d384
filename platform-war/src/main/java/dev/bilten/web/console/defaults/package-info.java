/** What holds for all organizers where neither they nor their agency say anything. */
@NullMarked
package dev.bilten.web.console.defaults;

import org.jspecify.annotations.NullMarked;
