@NullMarked
package dev.bilten.ticketing.app;

import org.jspecify.annotations.NullMarked;
