/** What an organizer sees first: today's numbers, the last day as a chart, what comes next, what happens now. */
@NullMarked
package dev.bilten.admin.overview;

import org.jspecify.annotations.NullMarked;
