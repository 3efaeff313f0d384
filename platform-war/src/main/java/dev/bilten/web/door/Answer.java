package dev.bilten.web.door;

/**
 * What the screen says after a scan: finished words, which page and script only place.
 *
 * @param tone {@code entered}, {@code refused} or {@code waiting}: colour, icon and sound
 * @param word the one word to read from two metres away
 * @param name who, or empty
 * @param product what for, or empty
 * @param reason why not, or empty
 */
public record Answer(String tone, String word, String name, String product, String reason) {}
