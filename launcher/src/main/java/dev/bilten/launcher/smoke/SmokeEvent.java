package dev.bilten.launcher.smoke;

/**
 * The event made for this run.
 *
 * @param slug its part of the shop's address
 */
record SmokeEvent(String id, String slug) {}
