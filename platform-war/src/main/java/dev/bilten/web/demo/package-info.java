/**
 * Two organizers worth looking at, with weeks of sales behind them, made through the same use cases as everybody's.
 *
 * <p>Read {@code DemoOrganizers}; what they offer stands in {@code Programme}, how people bought it in {@code PastSales}.
 */
@NullMarked
package dev.bilten.web.demo;

import org.jspecify.annotations.NullMarked;
