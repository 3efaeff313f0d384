@NullMarked
package dev.bilten.journal.app;

import org.jspecify.annotations.NullMarked;
