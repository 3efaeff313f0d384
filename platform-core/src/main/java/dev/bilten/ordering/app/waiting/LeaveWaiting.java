package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.infra.WaitingRows;
import dev.bilten.ordering.infra.WaitingTurn;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Somebody does not want to wait any more; what was offered to them is for the next. Doing it twice does it once. */
@Service
public class LeaveWaiting {
    private final WaitingRows waiting;
    private final WaitingTurn turn;
    private final Vouchers vouchers;
    private final Journal journal;

    @Inject
    public LeaveWaiting(WaitingRows waiting, WaitingTurn turn, Vouchers vouchers, Journal journal) {
        this.waiting = waiting;
        this.turn = turn;
        this.vouchers = vouchers;
        this.journal = journal;
    }

    /**
     * @param voucher what was offered
     * @param ahead so many wait for the same and are asked before; zero for whoever does not wait
     */
    public record Place(Waiting waiting, Optional<Voucher> voucher, int ahead) {}

    /** Where somebody stands, for whoever has the link. */
    @Transactional
    public Optional<Place> read(TenantContext tenant, String secret) {
        return waiting.bySecret(secret)
                .map(one -> new Place(
                        one,
                        one.voucher().flatMap(id -> vouchers.byId(tenant, id)),
                        one.state() == Waiting.State.WAITING ? turn.ahead(one.id()) : 0));
    }

    /** Whose the places are that are kept for a code; empty for any other code, and when they are ordered or let go. */
    @Transactional
    public Optional<Place> offered(TenantContext tenant, String code) {
        return vouchers.byCode(tenant, code)
                .filter(Voucher::offer)
                .flatMap(voucher -> waiting.offered(voucher.id()).map(one -> new Place(one, Optional.of(voucher), 0)));
    }

    @Transactional
    public Optional<Waiting> execute(CallContext call, String secret) {
        return waiting.bySecret(secret).map(one -> leave(call, one.id()));
    }

    @Transactional
    public Optional<Waiting> execute(CallContext call, WaitingId id) {
        return waiting.byId(id).map(one -> leave(call, one.id()));
    }

    private Waiting leave(CallContext call, WaitingId id) {
        var one = waiting.toChange(id).orElseThrow();
        if (one.state() == Waiting.State.WAITING || one.state() == Waiting.State.OFFERED) {
            waiting.set(id, Waiting.State.WITHDRAWN);
            one.voucher().ifPresent(voucher -> vouchers.end(call, voucher));
            journal.audit(
                    call,
                    new Change(
                            "waiting.left",
                            "waiting",
                            id.toString(),
                            Map.of("state", one.state().name()),
                            Map.of("state", Waiting.State.WITHDRAWN.name())));
        }
        return waiting.byId(id).orElseThrow();
    }
}
