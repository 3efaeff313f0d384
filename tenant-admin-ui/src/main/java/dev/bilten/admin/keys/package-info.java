/** Keys for programs. Guarantee: a key is shown once, and has no right its maker has not. */
@NullMarked
package dev.bilten.admin.keys;

import org.jspecify.annotations.NullMarked;
