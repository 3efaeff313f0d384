/** How operators come in and go out. */
@NullMarked
package dev.bilten.web.console.login;

import org.jspecify.annotations.NullMarked;
