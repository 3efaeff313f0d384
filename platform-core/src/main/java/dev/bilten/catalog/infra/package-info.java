@NullMarked
package dev.bilten.catalog.infra;

import org.jspecify.annotations.NullMarked;
