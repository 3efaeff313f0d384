@NullMarked
package dev.bilten.ordering.infra;

import org.jspecify.annotations.NullMarked;
