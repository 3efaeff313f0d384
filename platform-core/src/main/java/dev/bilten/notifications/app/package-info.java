@NullMarked
package dev.bilten.notifications.app;

import org.jspecify.annotations.NullMarked;
