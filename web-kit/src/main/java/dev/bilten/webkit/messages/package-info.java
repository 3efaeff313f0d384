/**
 * Words and figures. Every text that a person sees comes from a bundle beside the page, in ICU MessageFormat; every amount
 * and date is written by {@link dev.bilten.webkit.messages.Formats}. Guarantee: a missing translation shows the English
 * text, never an empty place.
 */
@NullMarked
package dev.bilten.webkit.messages;

import org.jspecify.annotations.NullMarked;
