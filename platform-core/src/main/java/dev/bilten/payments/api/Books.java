package dev.bilten.payments.api;

import dev.bilten.kernel.CallContext;
import java.util.UUID;

/**
 * The ledger, for whoever sells; each call joins the caller's transaction. What the buyers owe for a reference is what was
 * sold for it without what they paid: the sum of its entries on their account.
 */
public interface Books {
    /** Nothing stands in the books for this reference, or nothing any more. */
    void sold(CallContext call, UUID reference, Sale sale);

    /** Books the difference to what stands there; nothing where there is none. */
    void corrected(CallContext call, UUID reference, Sale sale);
}
