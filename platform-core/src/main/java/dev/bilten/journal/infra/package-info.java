@NullMarked
package dev.bilten.journal.infra;

import org.jspecify.annotations.NullMarked;
