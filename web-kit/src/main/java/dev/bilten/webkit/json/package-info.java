/**
 * JSON at the REST edge: strict when reading, ISO times when writing. Guarantee: a body is either exactly what the record
 * asks for, or refused with the place of the first fault.
 */
@NullMarked
package dev.bilten.webkit.json;

import org.jspecify.annotations.NullMarked;
