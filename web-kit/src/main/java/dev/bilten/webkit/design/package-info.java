/**
 * What every page is made of: fragments, their words, and the records they read. The look is in {@code assets/design}; how a
 * page is put together stands in {@code web-kit/README.md}; every part in every state is on the gallery page.
 */
@NullMarked
package dev.bilten.webkit.design;

import org.jspecify.annotations.NullMarked;
