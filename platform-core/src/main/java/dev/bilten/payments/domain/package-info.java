@NullMarked
package dev.bilten.payments.domain;

import org.jspecify.annotations.NullMarked;
