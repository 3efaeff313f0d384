@NullMarked
package dev.bilten.cache.api;

import org.jspecify.annotations.NullMarked;
