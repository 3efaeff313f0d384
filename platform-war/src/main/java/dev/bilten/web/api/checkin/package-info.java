/** The door, for programs. One class per noun, one record per shape; the rules live in the use cases. */
@NullMarked
package dev.bilten.web.api.checkin;

import org.jspecify.annotations.NullMarked;
