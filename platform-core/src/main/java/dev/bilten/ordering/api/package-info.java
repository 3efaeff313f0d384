@NullMarked
package dev.bilten.ordering.api;

import org.jspecify.annotations.NullMarked;
