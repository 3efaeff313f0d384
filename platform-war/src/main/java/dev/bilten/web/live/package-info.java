/**
 * What happens now, told to pages that are open. Guarantee: a page hears only of its own organizer, a slow reader holds up
 * nobody, and a page that missed something is told to look again, since news are not kept.
 */
@NullMarked
package dev.bilten.web.live;

import org.jspecify.annotations.NullMarked;
