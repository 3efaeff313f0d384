/** What an organizer switches on: ways to pay, messages, exports; with their settings. */
@NullMarked
package dev.bilten.admin.plugins;

import org.jspecify.annotations.NullMarked;
