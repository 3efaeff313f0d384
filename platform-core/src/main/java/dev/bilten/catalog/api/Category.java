package dev.bilten.catalog.api;

import dev.bilten.kernel.Text;

/**
 * A heading that products stand under.
 *
 * @param place its place in the list, from 0
 * @param addOn its products are sold only together with a product that asks for it
 */
public record Category(
        CategoryId id, EventId event, Text name, Text description, int place, boolean addOn, long version) {}
