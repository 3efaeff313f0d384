@NullMarked
package dev.bilten.tenancy.api;

import org.jspecify.annotations.NullMarked;
