/** One's own page: who one is here, and where one is signed in. */
@NullMarked
package dev.bilten.admin.me;

import org.jspecify.annotations.NullMarked;
