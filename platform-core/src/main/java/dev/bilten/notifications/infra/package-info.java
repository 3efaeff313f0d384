@NullMarked
package dev.bilten.notifications.infra;

import org.jspecify.annotations.NullMarked;
