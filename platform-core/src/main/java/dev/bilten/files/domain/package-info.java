@NullMarked
package dev.bilten.files.domain;

import org.jspecify.annotations.NullMarked;
