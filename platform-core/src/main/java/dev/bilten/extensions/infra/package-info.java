/** Where packages, switches and secrets are kept. */
@NullMarked
package dev.bilten.extensions.infra;

import org.jspecify.annotations.NullMarked;
