/**
 * What people send. A {@link dev.bilten.webkit.forms.Form} reads fields within limits, keeps what was typed and collects one
 * message key per field that is wrong. Guarantee: reading a form never throws because of what was sent.
 */
@NullMarked
package dev.bilten.webkit.forms;

import org.jspecify.annotations.NullMarked;
