/** What every request passes before a page sees it: a name in the logs, headers, limits, and whose host it is. Guarantee: behind these filters a request either belongs to one organizer, or to the platform, or it is refused without a word about anybody. Read `Filters` for the order. */
@NullMarked
package dev.bilten.web.filter;

import org.jspecify.annotations.NullMarked;
