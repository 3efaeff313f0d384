@NullMarked
package dev.bilten.checkin.infra;

import org.jspecify.annotations.NullMarked;
