@NullMarked
package dev.bilten.payments.api;

import org.jspecify.annotations.NullMarked;
