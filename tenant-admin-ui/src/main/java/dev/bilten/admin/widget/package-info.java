/** The shop on other sites: the tags that an organizer puts into a page of its own. */
@NullMarked
package dev.bilten.admin.widget;

import org.jspecify.annotations.NullMarked;
