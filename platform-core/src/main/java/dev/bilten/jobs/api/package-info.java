@NullMarked
package dev.bilten.jobs.api;

import org.jspecify.annotations.NullMarked;
