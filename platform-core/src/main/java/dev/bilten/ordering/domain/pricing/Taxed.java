package dev.bilten.ordering.domain.pricing;

/** A net amount and the tax on it, in minor units. */
record Taxed(long net, long tax) {
    long gross() {
        return Math.addExact(net, tax);
    }
}
