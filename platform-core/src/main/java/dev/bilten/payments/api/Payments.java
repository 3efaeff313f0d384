package dev.bilten.payments.api;

import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.TenantContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments for the domains above; each call joins the caller's transaction. */
public interface Payments {
    /** All attempts for a reference, the oldest first. */
    List<Payment> of(TenantContext tenant, UUID reference);

    List<Refund> refundsOf(TenantContext tenant, UUID reference);

    /**
     * Notes money the organizer took without a gateway, or confirms a pending payment of that reference; the listener hears
     * of it in this transaction.
     */
    Payment received(CallContext call, Incoming money);

    /**
     * Money that came in without a gateway.
     *
     * @param label what people know the reference by
     * @param test for something that is only tried out: it counts nowhere
     * @param last nothing is missing after it: a transfer that was announced with another amount is not waited for any more
     */
    record Incoming(UUID reference, String label, Money amount, boolean test, boolean last) {}

    /**
     * Notes money the organizer took for orders that are made as paid ones, and what it is for, in one statement each for
     * records and ledger.
     * Nobody listens: whoever makes the orders knows.
     */
    List<Payment> taken(CallContext call, List<Receipt> receipts);

    /**
     * What was sold for a reference, and when; {@code label} as people see it, {@code test} when it was only tried out.
     *
     * @param detail how the money was taken
     */
    record Receipt(UUID reference, String label, Sale sale, Instant at, boolean test, Optional<String> detail) {}

    /**
     * Asks for everything that was paid for a reference and not yet given back. The provider is called after the commit, by
     * the janitor; what it says is recorded with the refund.
     */
    List<Refund> giveBack(CallContext call, UUID reference, String reason);

    /**
     * Asks for a part of what was paid for a reference: from the latest payment first. It gives back at most what was not given
     * back yet.
     */
    List<Refund> giveBack(CallContext call, UUID reference, Money amount, String reason);

    /**
     * Money that goes back.
     *
     * @param reference what was paid for
     * @param amount at most this
     * @param part what of the reference it is for, kept with each refund; empty for nothing in particular
     */
    record Back(UUID reference, Money amount, Optional<UUID> part) {}

    /** The same, and what it is for. */
    List<Refund> giveBack(CallContext call, Back back, String reason);

    /**
     * Notes that a part of what was paid for a reference was given back by hand, from the latest payment first: no provider is
     * asked. At most what was not given back yet.
     */
    List<Refund> gaveBack(CallContext call, Back back, String reason);

    /** What was paid for a reference and is not asked back. */
    Money kept(TenantContext tenant, UUID reference, Currency currency);

    /** The same of many references, each in its currency; one without money is left out. */
    List<Kept> kept(TenantContext tenant, Collection<UUID> references);

    /** What was paid for a reference and is not asked back; never nothing. */
    record Kept(UUID reference, Money amount) {}

    /** Asks for one payment that is not wanted any more: the order is paid already, or its tickets are gone. */
    Refund giveBack(CallContext call, Payment payment, String reason);
}
