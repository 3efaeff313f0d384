@NullMarked
package dev.bilten.analytics.api;

import org.jspecify.annotations.NullMarked;
