@NullMarked
package dev.bilten.people.app;

import org.jspecify.annotations.NullMarked;
