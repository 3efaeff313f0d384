@NullMarked
package dev.bilten.analytics.infra;

import org.jspecify.annotations.NullMarked;
