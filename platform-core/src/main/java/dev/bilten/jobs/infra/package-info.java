@NullMarked
package dev.bilten.jobs.infra;

import org.jspecify.annotations.NullMarked;
