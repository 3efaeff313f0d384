@NullMarked
package dev.bilten.checkin.domain;

import org.jspecify.annotations.NullMarked;
