@NullMarked
package dev.bilten.checkin.api;

import org.jspecify.annotations.NullMarked;
