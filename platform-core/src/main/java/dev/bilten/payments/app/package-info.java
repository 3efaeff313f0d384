@NullMarked
package dev.bilten.payments.app;

import org.jspecify.annotations.NullMarked;
