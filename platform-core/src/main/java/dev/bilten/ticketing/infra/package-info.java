@NullMarked
package dev.bilten.ticketing.infra;

import org.jspecify.annotations.NullMarked;
