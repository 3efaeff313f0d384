/** What every face of the platform shares: pages, words, forms, access declarations, static files and problems. */
@NullMarked
package dev.bilten.webkit;

import org.jspecify.annotations.NullMarked;
