package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order with its positions.
 *
 * @param code what people say on the phone: six characters without 0, O, 1, I
 * @param secret the key of its page; whoever has the link may see it
 * @param event the first one; positions may be of several
 * @param test made while its event was in test mode: it counts nowhere
 * @param locale the buyer's language, BCP 47
 * @param invoiceTo whom the tax was decided for
 * @param total what its tickets and fees cost
 * @param tax contained in the total
 * @param owed what a change made a paid order dearer by, and is not there yet
 * @param expiresAt until when a pending order keeps its stock
 */
public record Order(
        OrderId id,
        String code,
        String secret,
        EventId event,
        OrderState state,
        boolean test,
        String email,
        String name,
        String locale,
        InvoiceTo invoiceTo,
        Channel channel,
        Money total,
        Money tax,
        Money owed,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        List<Position> positions,
        List<Fee> fees) {
    public Order {
        positions = List.copyOf(positions);
        fees = List.copyOf(fees);
    }

    /**
     * Something that costs beside the tickets.
     *
     * @param label what it is called, in English; of a payment or service fee its id
     * @param absorbed carried by the organizer: no part of the total
     * @param active false once it is no part of the order any more
     */
    public record Fee(
            UUID id,
            Kind kind,
            String label,
            Money amount,
            boolean absorbed,
            BigDecimal taxRate,
            Money tax,
            boolean active) {
        public enum Kind {
            PAYMENT,
            SERVICE,
            CANCELLATION
        }

        public boolean charged() {
            return active && !absorbed;
        }

        /** The same with another tax on it. */
        public Fee taxed(BigDecimal rate, Bill.Sum sum) {
            return new Fee(id, kind, label, sum.gross(), absorbed, rate, sum.tax(), active);
        }

        /** The same at another amount. */
        public Fee costing(Money gross, Money contained) {
            return new Fee(id, kind, label, gross, absorbed, taxRate, contained, active);
        }
    }

    /**
     * One ticket's line. The prices are gross; the tax is contained in what it costs.
     *
     * @param number its place in the order, from 1; it keeps it
     * @param listed the price when its stock was claimed
     * @param price what it costs after voucher and discount
     * @param voucherOff what the voucher took off
     * @param parts what options added and a discount took off
     * @param taxDecision why its tax is what it is; empty where it was not decided by a rule yet
     * @param pot where its stock came from
     * @param parent the position it is an add-on or a part of
     * @param contained a part of the bundle its parent is, and of the price of that
     * @param active false once it is cancelled; it costs nothing then and holds no stock
     */
    public record Position(
            PositionId id,
            int number,
            EventId event,
            Item item,
            Money listed,
            Money price,
            BigDecimal taxRate,
            Money tax,
            Optional<TaxDecision> taxDecision,
            Optional<VoucherId> voucher,
            Money voucherOff,
            PriceParts parts,
            Pot pot,
            Optional<PositionId> parent,
            boolean contained,
            boolean active,
            Optional<String> attendee,
            Optional<String> attendeeEmail) {
        public ProductId product() {
            return item.product();
        }

        /** The same with the prices, and the tax, of another one. */
        public Position pricedAs(Position other) {
            return costing(other.listed, other.price, other.taxRate, other.tax, other.taxDecision, other.parts);
        }

        /** The same with another decision about its tax, and what it costs then. */
        public Position taxed(TaxDecision decision, Bill.Sum sum) {
            return costing(listed, sum.gross(), decision.rate(), sum.tax(), Optional.of(decision), parts);
        }

        /** The same at another price, with the tax that is contained in it. */
        public Position costing(Money gross, Money contains) {
            return costing(listed, gross, taxRate, contains, taxDecision, parts);
        }

        private Position costing(
                Money from,
                Money gross,
                BigDecimal rate,
                Money contains,
                Optional<TaxDecision> decision,
                PriceParts made) {
            return new Position(
                    id,
                    number,
                    event,
                    item,
                    from,
                    gross,
                    rate,
                    contains,
                    decision,
                    voucher,
                    voucherOff,
                    made,
                    pot,
                    parent,
                    contained,
                    active,
                    attendee,
                    attendeeEmail);
        }

        /** The same with another attendee. */
        public Position attendedBy(Optional<String> name, Optional<String> email) {
            return of(active, name, email);
        }

        /** The same as a part of the order again. */
        public Position again() {
            return of(true, attendee, attendeeEmail);
        }

        private Position of(boolean its, Optional<String> name, Optional<String> email) {
            return new Position(
                    id,
                    number,
                    event,
                    item,
                    listed,
                    price,
                    taxRate,
                    tax,
                    taxDecision,
                    voucher,
                    voucherOff,
                    parts,
                    pot,
                    parent,
                    contained,
                    its,
                    name,
                    email);
        }

        /**
         * What an offer promised is the order's own once it is ordered: when that ends it is anybody's, who waits first, and the
         * offer is not good for it once more.
         */
        public Stock.Take take() {
            return new Stock.Take(item, 1, pot == Pot.PROMISED ? Pot.FREE : pot, voucher);
        }
    }

    /** The same order when its money is there. */
    public Order paid(Instant at) {
        return new Order(
                id,
                code,
                secret,
                event,
                OrderState.PAID,
                test,
                email,
                name,
                locale,
                invoiceTo,
                channel,
                total,
                tax,
                owed,
                createdAt,
                expiresAt,
                Optional.of(at),
                positions,
                fees);
    }

    /** There is something of it that its buyer can pay now. */
    public boolean payable() {
        return state == OrderState.PENDING || !owed.isZero();
    }

    /** The same with other prices. */
    public Order priced(List<Position> dearer, Money newTotal, Money newTax) {
        return new Order(
                id, code, secret, event, state, test, email, name, locale, invoiceTo, channel, newTotal, newTax, owed,
                createdAt, expiresAt, paidAt, dearer, fees);
    }

    /** The same with other figures of what it consists of; its sums are left to whoever adds them up. */
    public Order consistingOf(List<Position> itsPositions, List<Fee> itsFees) {
        return new Order(
                id,
                code,
                secret,
                event,
                state,
                test,
                email,
                name,
                locale,
                invoiceTo,
                channel,
                total,
                tax,
                owed,
                createdAt,
                expiresAt,
                paidAt,
                itsPositions,
                itsFees);
    }

    /** The stock of what is not cancelled. */
    public List<Stock.Take> takes() {
        return active().map(Position::take).toList();
    }

    public Stream<Position> active() {
        return positions.stream().filter(Position::active);
    }

    /** The tickets with these ids and all that goes with them: their add-ons, and the parts of each. */
    public List<Position> whole(Set<PositionId> named) {
        return whole(named, Set.of());
    }

    /** @param staying does not go with them, with all that goes with it */
    public List<Position> whole(Set<PositionId> named, Collection<Position> staying) {
        var its = new HashSet<>(named);
        // what stayed when its ticket was swapped stands before what it goes with by now
        boolean more = true;
        while (more) {
            more = false;
            for (var position : active().toList()) {
                boolean goes = position.parent().filter(its::contains).isPresent() && !staying.contains(position);
                more |= goes && its.add(position.id());
            }
        }
        return active().filter(position -> its.contains(position.id())).toList();
    }

    /** What it uses of each voucher. */
    public Map<VoucherId, Vouchers.Use> uses() {
        return uses(active().toList());
    }

    public static Map<VoucherId, Vouchers.Use> uses(List<Position> positions) {
        return positions.stream()
                .filter(position -> position.voucher().isPresent())
                .collect(Collectors.toMap(
                        position -> position.voucher().orElseThrow(),
                        position -> new Vouchers.Use(1, position.voucherOff().minor()),
                        Vouchers.Use::plus));
    }

    /** All events it has something of. */
    public Set<EventId> events() {
        return Stream.concat(Stream.of(event), positions.stream().map(Position::event))
                .collect(Collectors.toSet());
    }
}
