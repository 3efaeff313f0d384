/**
 * The benchmark suite, {@code ./bilten bench}.
 *
 * <p>Guarantee: a figure is printed beside its limit, both measured in turns within the same minutes on the same
 * machine, as the median of several rounds; and after a sale no figure is printed unless the auditor found the books in
 * order. Read {@code Main}, then {@code Contest}, then one {@code Workload}.
 */
@NullMarked
package dev.bilten.bench;

import org.jspecify.annotations.NullMarked;
