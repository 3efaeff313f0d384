/** One event's workspace: what is missing before it can be sold, its facts, products and quotas. Guarantee: whoever saves over somebody else's change is told first, and nothing typed is lost. */
@NullMarked
package dev.bilten.admin.event;

import org.jspecify.annotations.NullMarked;
