package dev.bilten.bench.orders;

/**
 * One look at the list, by one reader.
 *
 * @param variant reader and question, as the result calls it
 * @param query of the address
 * @param where the same in SQL, over {@code o}; empty for all orders
 */
record Question(String variant, Reader reader, String query, String where) {
    String limit() {
        return "SQL of " + variant;
    }
}
