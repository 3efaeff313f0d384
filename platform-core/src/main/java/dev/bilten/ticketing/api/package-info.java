@NullMarked
package dev.bilten.ticketing.api;

import org.jspecify.annotations.NullMarked;
