/** In which order tickets, their kinds and categories stand beside each other. */
@NullMarked
package dev.bilten.admin.shelf;

import org.jspecify.annotations.NullMarked;
