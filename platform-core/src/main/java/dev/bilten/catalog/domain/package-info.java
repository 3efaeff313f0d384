@NullMarked
package dev.bilten.catalog.domain;

import org.jspecify.annotations.NullMarked;
