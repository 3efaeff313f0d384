/** What an organizer tells its buyers in its own words, beside terms and privacy. */
@NullMarked
package dev.bilten.admin.pages;

import org.jspecify.annotations.NullMarked;
