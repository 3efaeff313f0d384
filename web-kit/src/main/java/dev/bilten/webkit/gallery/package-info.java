/** Every component in every state on one page, for whoever builds or mends one. Only while developing. */
@NullMarked
package dev.bilten.webkit.gallery;

import org.jspecify.annotations.NullMarked;
