/** What other domains and the edges may know of plugins: the calls, the views, and the port to who loads them. */
@NullMarked
package dev.bilten.extensions.api;

import org.jspecify.annotations.NullMarked;
