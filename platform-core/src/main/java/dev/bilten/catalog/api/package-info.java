@NullMarked
package dev.bilten.catalog.api;

import org.jspecify.annotations.NullMarked;
