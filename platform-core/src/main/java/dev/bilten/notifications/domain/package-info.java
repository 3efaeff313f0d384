@NullMarked
package dev.bilten.notifications.domain;

import org.jspecify.annotations.NullMarked;
