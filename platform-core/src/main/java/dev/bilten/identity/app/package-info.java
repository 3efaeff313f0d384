@NullMarked
package dev.bilten.identity.app;

import org.jspecify.annotations.NullMarked;
