@NullMarked
package dev.bilten.tenancy.app;

import org.jspecify.annotations.NullMarked;
