package dev.bilten.extensions.api;

/**
 * What a plugin has cost this node since it was loaded.
 *
 * @param calls calls that were let through to it
 * @param failures those that threw or ran out of time
 * @param refusals calls that were not made: too many at once, circuit open, quarantine
 * @param nanos wall time spent waiting for it
 * @param abandoned threads it still holds although their call was given up
 */
public record PluginCost(long calls, long failures, long refusals, long nanos, int abandoned) {}
