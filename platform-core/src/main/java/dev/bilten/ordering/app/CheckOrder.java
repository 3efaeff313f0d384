package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;

/** What {@link PlaceOrder} would refuse a hold for: for a page on which something is wrong already, so that all of it is said at once. */
@Service
public class CheckOrder {
    private final ReadSold readSold;
    private final HoldRows holds;
    private final AdmitOrder admitOrder;

    @Inject
    public CheckOrder(ReadSold readSold, HoldRows holds, AdmitOrder admitOrder) {
        this.readSold = readSold;
        this.holds = holds;
        this.admitOrder = admitOrder;
    }

    /** Nothing is claimed. Of a hold that is over there is nothing to say. */
    @Transactional
    public List<Violation> execute(CallContext call, PlaceOrder.Command command) {
        return holds.bySecret(command.holdSecret())
                .filter(hold -> hold.usable(call.now()))
                .map(hold -> admitOrder.all(call, hold, readSold.of(call.tenant(), hold.events()), command))
                .orElse(List.of());
    }
}
