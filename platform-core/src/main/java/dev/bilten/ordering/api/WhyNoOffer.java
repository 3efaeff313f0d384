package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Item;

/** Why somebody on the waiting list has no offer yet. */
public sealed interface WhyNoOffer {
    /** There is enough: the next round offers it. */
    record Soon() implements WhyNoOffer {}

    /** The event sells nothing now. */
    record Closed(WhyClosed why) implements WhyNoOffer {}

    /** What is wanted cannot be bought any more: it was switched off, or its sale is over. */
    record NotSold() implements WhyNoOffer {}

    /** With it they would have more than one e-mail address may. */
    record HasAll() implements WhyNoOffer {}

    /** Nothing more is sold of it, whatever comes back. */
    record QuotaClosed(String quota) implements WhyNoOffer {}

    record NotEnough(Item item, int wanted, int left) implements WhyNoOffer {}

    /** There would be enough, but so many others come first. */
    record OthersFirst(int others) implements WhyNoOffer {}
}
