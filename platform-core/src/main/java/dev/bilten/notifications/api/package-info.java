@NullMarked
package dev.bilten.notifications.api;

import org.jspecify.annotations.NullMarked;
