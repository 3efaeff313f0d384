@NullMarked
package dev.bilten.database.infra;

import org.jspecify.annotations.NullMarked;
