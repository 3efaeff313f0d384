@NullMarked
package dev.bilten.ordering.domain;

import org.jspecify.annotations.NullMarked;
