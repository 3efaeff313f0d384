/**
 * Pages. A resource method returns a {@link dev.bilten.webkit.view.View}: the name of a template and a record. Guarantee: a
 * template can read what it was given and nothing else; it cannot call, construct or look up anything. Read
 * {@code View}, then {@code Templates}, then {@code Paths}.
 */
@NullMarked
package dev.bilten.webkit.view;

import org.jspecify.annotations.NullMarked;
