/**
 * Who may come in. Every route says who may use it; a route that says nothing is refused and fails the build. Guarantee: no
 * resource method runs before its declaration was checked, and no unsafe browser request without its token.
 */
@NullMarked
package dev.bilten.webkit.access;

import org.jspecify.annotations.NullMarked;
