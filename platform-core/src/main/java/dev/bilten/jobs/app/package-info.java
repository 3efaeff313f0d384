@NullMarked
package dev.bilten.jobs.app;

import org.jspecify.annotations.NullMarked;
