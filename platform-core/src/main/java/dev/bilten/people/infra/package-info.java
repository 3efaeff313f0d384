@NullMarked
package dev.bilten.people.infra;

import org.jspecify.annotations.NullMarked;
