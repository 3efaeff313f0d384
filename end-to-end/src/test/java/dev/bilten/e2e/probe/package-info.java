/** What is deployed beside our own classes to ask them questions inside the server. */
@NullMarked
package dev.bilten.e2e.probe;

import org.jspecify.annotations.NullMarked;
