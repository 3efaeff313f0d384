/** What an operator wants to know first: does everything run, and what lags. */
@NullMarked
package dev.bilten.web.console.overview;

import org.jspecify.annotations.NullMarked;
