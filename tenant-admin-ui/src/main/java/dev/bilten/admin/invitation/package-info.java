/** Where the link in an invitation leads: choosing one's name and password. */
@NullMarked
package dev.bilten.admin.invitation;

import org.jspecify.annotations.NullMarked;
