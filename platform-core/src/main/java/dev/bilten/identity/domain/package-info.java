@NullMarked
package dev.bilten.identity.domain;

import org.jspecify.annotations.NullMarked;
