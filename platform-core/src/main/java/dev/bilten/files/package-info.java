/**
 * Objects that are too big for a row: images, exports, themes.
 *
 * <p>Guarantee: an object never changes under its name, since the name is made of its content; a new version is a new
 * object, the old one stays readable. What was stored is whole, and an organizer reads its own objects alone.
 *
 * <p>Read {@link dev.bilten.files.api.Files}, then {@code app/SaveImage}.
 */
@NullMarked
package dev.bilten.files;

import org.jspecify.annotations.NullMarked;
