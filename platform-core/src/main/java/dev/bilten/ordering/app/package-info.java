@NullMarked
package dev.bilten.ordering.app;

import org.jspecify.annotations.NullMarked;
