/** The headings an event's products stand under, and the categories of add-ons. */
@NullMarked
package dev.bilten.admin.categories;

import org.jspecify.annotations.NullMarked;
