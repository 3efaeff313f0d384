package dev.bilten.ordering;

import dev.bilten.catalog.api.Channel;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.waiting.JoinWaiting;
import dev.bilten.ordering.app.waiting.LeaveWaiting;
import dev.bilten.ordering.app.waiting.OfferPlaces;
import dev.bilten.testing.Shop;

/** The people who wait at a sold-out event. */
record WaitingLine(Shop shop) {
    JoinWaiting.Result join(String email, int quantity) {
        return join(email, new Wish(shop.ticket, quantity));
    }

    JoinWaiting.Result join(String email, Wish wish) {
        return shop.platform
                .get(JoinWaiting.class)
                .execute(
                        shop.now,
                        new JoinWaiting.Command(shop.event, wish, new Buyer(email, "Somebody", "en"), Channel.SHOP));
    }

    Waiting waits(String email, int quantity) {
        return ((JoinWaiting.Result.Waits) join(email, quantity)).waiting();
    }

    int offer(CallContext call) {
        return shop.platform.get(OfferPlaces.class).execute(call);
    }

    Waiting.State state(Waiting one) {
        return shop.platform
                .get(LeaveWaiting.class)
                .read(shop.tenant, one.secret())
                .orElseThrow()
                .waiting()
                .state();
    }
}
