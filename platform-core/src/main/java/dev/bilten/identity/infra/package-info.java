@NullMarked
package dev.bilten.identity.infra;

import org.jspecify.annotations.NullMarked;
