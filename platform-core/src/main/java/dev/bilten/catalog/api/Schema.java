package dev.bilten.catalog.api;

/** The number that a stored document carries, so that a node that is too old for it says so and guesses nothing. */
final class Schema {
    private Schema() {}

    static void known(int schema, int newest, String document) {
        if (schema < 1 || schema > newest) {
            throw new IllegalArgumentException(
                    document + " of schema " + schema + "; this version knows 1 to " + newest);
        }
    }
}
