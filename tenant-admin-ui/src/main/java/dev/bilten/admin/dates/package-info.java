/** The dates of a series: listed by month, made by a rule, changed together. */
@NullMarked
package dev.bilten.admin.dates;

import org.jspecify.annotations.NullMarked;
