@NullMarked
package dev.bilten.files.api;

import org.jspecify.annotations.NullMarked;
