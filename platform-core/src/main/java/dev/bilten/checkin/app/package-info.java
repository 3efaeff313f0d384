@NullMarked
package dev.bilten.checkin.app;

import org.jspecify.annotations.NullMarked;
