package dev.bilten.notifications.domain;

import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.ordering.api.OrderState;
import java.time.Duration;

/** Whether a message still fits what became of its order meanwhile. */
public sealed interface Timeliness {
    record Send() implements Timeliness {}

    /** Too early: ask again after this. */
    record Wait(Duration longer) implements Timeliness {}

    record Overtaken(String reason) implements Timeliness {}

    /** A buyer may take a while to choose how to pay; who has not chosen within the hour gets no mail about it. */
    Duration PATIENCE = Duration.ofHours(1);

    /**
     * @param instructed whether there is something the buyer has to do to pay
     * @param age of the order
     */
    static Timeliness of(MailTemplate template, OrderState state, boolean instructed, Duration age) {
        return switch (template) {
            case ORDER_PLACED -> placed(state, instructed, age);
            case ORDER_APPROVED, ORDER_REACTIVATED -> only(OrderState.PENDING, state);
            case ORDER_DENIED -> only(OrderState.DENIED, state);
            case ORDER_PAID -> only(OrderState.PAID, state);
            // how it stands now is news until it is over; then another message says so
            case ORDER_CHANGED, ORDER_PARTLY_CANCELLED -> standing(state);
            case ORDER_CANCELLED -> only(state == OrderState.CANCELLED_WITH_FEE ? state : OrderState.CANCELLED, state);
            case ORDER_EXPIRED -> only(OrderState.EXPIRED, state);
            case TICKET_OFFERED,
                    TICKET_RECEIVED,
                    TICKET_HANDED_OVER,
                    TICKET_REVOKED,
                    TICKET_REPLACED,
                    WAITING_JOINED,
                    WAITING_OFFERED,
                    MEMBER_INVITED -> throw new IllegalArgumentException(template + " is not about an order");
            // where the buyer's money is stays news, whatever else becomes of the order
            case LATE_PAYMENT_RETURNED -> new Send();
        };
    }

    private static Timeliness placed(OrderState state, boolean instructed, Duration age) {
        if (state != OrderState.PENDING) {
            return new Overtaken("The order is " + state + " by now.");
        }
        if (instructed) {
            return new Send();
        }
        if (age.compareTo(PATIENCE) > 0) {
            return new Overtaken("The buyer was not asked to do anything.");
        }
        return new Wait(Duration.ofSeconds(age.compareTo(Duration.ofMinutes(5)) < 0 ? 15 : 60));
    }

    private static Timeliness standing(OrderState state) {
        return state.over() ? new Overtaken("The order is " + state + " by now.") : new Send();
    }

    private static Timeliness only(OrderState wanted, OrderState state) {
        return state == wanted ? new Send() : new Overtaken("The order is " + state + " by now.");
    }
}
