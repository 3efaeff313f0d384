/** A provider that moves no money and answers whatever the buyer chose, also late and also not at all. */
@NullMarked
package dev.bilten.plugins.testprovider;

import org.jspecify.annotations.NullMarked;
