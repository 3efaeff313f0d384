@NullMarked
package dev.bilten.identity.api;

import org.jspecify.annotations.NullMarked;
