@NullMarked
package dev.bilten.files.infra;

import org.jspecify.annotations.NullMarked;
