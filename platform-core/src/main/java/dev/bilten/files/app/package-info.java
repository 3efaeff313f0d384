@NullMarked
package dev.bilten.files.app;

import org.jspecify.annotations.NullMarked;
