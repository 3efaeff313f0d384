@NullMarked
package dev.bilten.payments.infra;

import org.jspecify.annotations.NullMarked;
