/** What buyers agree to, and what they are told about their data. */
@NullMarked
package dev.bilten.admin.legal;

import org.jspecify.annotations.NullMarked;
