/** What breaks around the selling core, and what buyers, stock and money see of it: each fault is a test. */
@NullMarked
package dev.bilten.faults;

import org.jspecify.annotations.NullMarked;
