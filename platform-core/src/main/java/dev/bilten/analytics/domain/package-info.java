@NullMarked
package dev.bilten.analytics.domain;

import org.jspecify.annotations.NullMarked;
