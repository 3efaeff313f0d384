@NullMarked
package dev.bilten.catalog.app;

import org.jspecify.annotations.NullMarked;
