/**
 * The folder where one platform lives: data, logs, secrets, and the lock that keeps a second one out.
 */
@NullMarked
package dev.bilten.launcher.home;

import org.jspecify.annotations.NullMarked;
