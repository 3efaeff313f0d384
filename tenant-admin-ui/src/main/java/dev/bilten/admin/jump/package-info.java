/** From anywhere to any page, event, order or person: the field behind Ctrl-K. */
@NullMarked
package dev.bilten.admin.jump;

import org.jspecify.annotations.NullMarked;
