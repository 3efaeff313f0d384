@NullMarked
package dev.bilten.database.api;

import org.jspecify.annotations.NullMarked;
