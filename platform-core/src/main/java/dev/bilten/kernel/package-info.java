/**
 * The words every domain shares: ids, money, who calls and for whom, what went wrong.
 *
 * <p>Guarantee: nothing here does I/O or knows a library; the JDK is enough to use all of it.
 */
@NullMarked
package dev.bilten.kernel;

import org.jspecify.annotations.NullMarked;
