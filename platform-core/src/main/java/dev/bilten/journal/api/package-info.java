@NullMarked
package dev.bilten.journal.api;

import org.jspecify.annotations.NullMarked;
