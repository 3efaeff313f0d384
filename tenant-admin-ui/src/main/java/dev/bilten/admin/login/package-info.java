/**
 * How people of an organizer come in and go out; the door's staff too. Guarantee: a refused sign-in does not tell whether the
 * e-mail is known, and nobody is sent to another site afterwards.
 */
@NullMarked
package dev.bilten.admin.login;

import org.jspecify.annotations.NullMarked;
