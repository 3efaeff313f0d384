@NullMarked
package dev.bilten.cache.infra;

import org.jspecify.annotations.NullMarked;
