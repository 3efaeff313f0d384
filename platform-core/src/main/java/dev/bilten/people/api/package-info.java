@NullMarked
package dev.bilten.people.api;

import org.jspecify.annotations.NullMarked;
