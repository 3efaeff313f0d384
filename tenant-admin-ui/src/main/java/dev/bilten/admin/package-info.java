/** The organizer's admin: a page is a package with its class, template and words. */
@NullMarked
package dev.bilten.admin;

import org.jspecify.annotations.NullMarked;
