@NullMarked
package dev.bilten.tenancy.infra;

import org.jspecify.annotations.NullMarked;
