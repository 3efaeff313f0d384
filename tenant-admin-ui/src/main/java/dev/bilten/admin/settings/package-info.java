/** How the organizer presents itself. */
@NullMarked
package dev.bilten.admin.settings;

import org.jspecify.annotations.NullMarked;
