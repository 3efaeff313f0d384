/** Files that are made in the background: how far they are, and fetching them. Pages of several domains show these rows. */
@NullMarked
package dev.bilten.admin.exports;

import org.jspecify.annotations.NullMarked;
