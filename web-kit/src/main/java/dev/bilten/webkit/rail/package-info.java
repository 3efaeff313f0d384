/**
 * The side rail of the admin and of the console. Every page that stands in it says so itself, so the rail never leads to a
 * page that is not there, nor shows one to somebody who may not open it.
 */
@NullMarked
package dev.bilten.webkit.rail;

import org.jspecify.annotations.NullMarked;
