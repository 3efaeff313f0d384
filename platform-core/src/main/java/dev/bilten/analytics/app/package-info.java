@NullMarked
package dev.bilten.analytics.app;

import org.jspecify.annotations.NullMarked;
