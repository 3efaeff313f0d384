package dev.bilten.catalog.api;

import dev.bilten.kernel.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a product is sold, beside its price. Kept as one document and read as a whole; what a document does not say is as in
 * {@link #PLAIN}.
 *
 * @param schema of the document; 1
 * @param price what kind of price it is
 * @param open limits of a price that buyers choose
 * @param tiers other prices for a time or for the first so many, the first that fits counts
 * @param sale when it is sold, within the event's own window
 * @param channels where it is sold; empty: everywhere
 * @param hidden shown and sold only to whoever has a voucher that shows it
 * @param minPerOrder at least so many in an order that has any
 * @param maxPerPerson so many for one e-mail address over all orders of the event; empty for no limit
 * @param approval an order with it waits until the organizer agrees
 * @param addOns what may or must be chosen with each of it
 * @param bundle what each of it contains
 * @param validity when its ticket lets in
 * @param admission its positions get a ticket; a mug has none
 * @param acrossDates good for all dates of a series, so it is sold without one
 * @param taxRule the event's tax rule it follows; empty: the product's own rate, whoever buys
 * @param attendee what is asked of whoever comes with it; see {@link #asked()}
 */
public record ProductTerms(
        int schema,
        PriceKind price,
        OpenPrice open,
        List<Tier> tiers,
        SaleWindow sale,
        Set<Channel> channels,
        boolean hidden,
        int minPerOrder,
        Optional<Integer> maxPerPerson,
        boolean approval,
        List<AddOn> addOns,
        List<Part> bundle,
        Validity validity,
        boolean admission,
        boolean acrossDates,
        Optional<String> taxRule,
        AskedOfAttendee attendee) {

    public static final ProductTerms PLAIN = new ProductTerms(
            1,
            PriceKind.FIXED,
            OpenPrice.NONE,
            List.of(),
            SaleWindow.ALWAYS,
            Set.of(),
            false,
            1,
            Optional.empty(),
            false,
            List.of(),
            List.of(),
            Validity.EVENT,
            true,
            false,
            Optional.empty(),
            AskedOfAttendee.NOTHING);

    public ProductTerms {
        tiers = List.copyOf(tiers);
        channels = Set.copyOf(channels);
        addOns = List.copyOf(addOns);
        bundle = List.copyOf(bundle);
    }

    /** Of whoever comes with one of it: nothing where nobody comes in with it. */
    public AskedOfAttendee asked() {
        return admission ? attendee : AskedOfAttendee.NOTHING;
    }

    /** What is wrong with the document by itself; {@code pointer} is where it stands in what was sent. */
    public List<Violation> violations(String pointer) {
        return TermsRules.violations(this, pointer);
    }

    /** Fixed: as listed. Free: costs nothing. Open: the buyer says how much, within limits. */
    public enum PriceKind {
        FIXED,
        FREE,
        OPEN
    }

    /** Minor units of the event's currency; empty for no bound or no suggestion. The lowest is the product's price. */
    public record OpenPrice(Optional<Long> highestMinor, Optional<Long> suggestedMinor) {
        public static final OpenPrice NONE = new OpenPrice(Optional.empty(), Optional.empty());
    }

    /**
     * Another price, in minor units, before a moment, or for the first so many of the product, or both.
     *
     * @param until empty for no end
     * @param first counted over holds and orders that are not over; empty for no limit
     */
    public record Tier(Optional<Instant> until, Optional<Integer> first, long priceMinor) {}

    /**
     * Of a category, at least and at most so many with each of the product.
     *
     * @param included they cost nothing extra
     * @param repeatable the same one more than once
     */
    public record AddOn(CategoryId category, int min, int max, boolean included, boolean repeatable) {}

    /**
     * So many of another product that each of this one contains. They take stock and have tickets of their own.
     *
     * @param shareMinor how much of the price is theirs, for the tax; minor units for all of them together
     */
    public record Part(ProductId product, Optional<VariationId> variation, int count, long shareMinor) {}

    /**
     * When a ticket lets in: within the event or date, within a window, or for so many days from the payment on.
     */
    public record Validity(Optional<Instant> from, Optional<Instant> until, Optional<Integer> days) {
        public static final Validity EVENT = new Validity(Optional.empty(), Optional.empty(), Optional.empty());

        /** Says itself when its tickets are good, whatever their date. */
        public boolean bound() {
            return from.isPresent() || until.isPresent() || days.isPresent();
        }
    }
}
