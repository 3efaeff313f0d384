/**
 * Catches every mail and shows it to people and to tests.
 */
@NullMarked
package dev.bilten.launcher.mail;

import org.jspecify.annotations.NullMarked;
