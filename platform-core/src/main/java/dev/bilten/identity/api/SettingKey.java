package dev.bilten.identity.api;

/**
 * One of an organizer's settings, read and written as a whole.
 *
 * @param name stable: {@code profile}, {@code theme}
 * @param type a record; components added later must bear being absent
 */
public record SettingKey<T>(String name, Class<T> type) {}
