/** What a setting may hold and which value applies. Plain decisions. */
@NullMarked
package dev.bilten.extensions.domain;

import org.jspecify.annotations.NullMarked;
