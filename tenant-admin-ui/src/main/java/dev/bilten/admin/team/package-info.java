/** Who works for the organizer. */
@NullMarked
package dev.bilten.admin.team;

import org.jspecify.annotations.NullMarked;
