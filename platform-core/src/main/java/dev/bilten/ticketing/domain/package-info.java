@NullMarked
package dev.bilten.ticketing.domain;

import org.jspecify.annotations.NullMarked;
