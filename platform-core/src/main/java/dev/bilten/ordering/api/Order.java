package dev.bilten.ordering.api;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Pot;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.Stock;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order with its positions.
 *
 * @param code what people say on the phone: six characters without 0, O, 1, I
 * @param secret the key of its page; whoever has the link may see it
 * @param event the first one; positions may be of several
 * @param test made while its event was in test mode: it counts nowhere
 * @param locale the buyer's language, BCP 47
 * @param tax contained in the total
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
        Channel channel,
        Money total,
        Money tax,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> paidAt,
        List<Position> positions) {

    /**
     * One ticket's line. The prices are gross; the tax is contained in what it costs.
     *
     * @param number its place in the order, from 1; it keeps it
     * @param listed the price when its stock was claimed
     * @param price what it costs after voucher and discount
     * @param pot where its stock came from
     * @param parent the position it is an add-on or a part of
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
            Optional<VoucherId> voucher,
            Pot pot,
            Optional<PositionId> parent,
            boolean active,
            Optional<String> attendee,
            Optional<String> attendeeEmail) {
        public ProductId product() {
            return item.product();
        }

        /** The same at a higher price, with the tax that is contained in it then. */
        public Position dearer(Money more) {
            var now = price.plus(more);
            return new Position(
                    id,
                    number,
                    event,
                    item,
                    listed.plus(more),
                    now,
                    taxRate,
                    now.taxIncluded(taxRate),
                    voucher,
                    pot,
                    parent,
                    active,
                    attendee,
                    attendeeEmail);
        }

        /** The same with another attendee. */
        public Position attendedBy(Optional<String> name, Optional<String> email) {
            return new Position(
                    id, number, event, item, listed, price, taxRate, tax, voucher, pot, parent, active, name, email);
        }

        public Stock.Take take() {
            return new Stock.Take(item, 1, pot, voucher);
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
                channel,
                total,
                tax,
                createdAt,
                expiresAt,
                Optional.of(at),
                positions);
    }

    /** The same with other prices. */
    public Order priced(List<Position> dearer, Money newTotal, Money newTax) {
        return new Order(
                id, code, secret, event, state, test, email, name, locale, channel, newTotal, newTax, createdAt,
                expiresAt, paidAt, dearer);
    }

    /** The stock of what is not cancelled. */
    public List<Stock.Take> takes() {
        return positions.stream().filter(Position::active).map(Position::take).toList();
    }
}
