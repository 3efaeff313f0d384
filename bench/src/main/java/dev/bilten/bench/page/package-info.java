/** W3: what the page of an event costs, beside a server of the JDK alone that renders the same one. */
@NullMarked
package dev.bilten.bench.page;

import org.jspecify.annotations.NullMarked;
