package dev.bilten.web.api.vouchers;

import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.EditVoucher;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.web.api.Answer;
import dev.bilten.web.api.Faults;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.Optional;

/** Makes and changes codes for programs, of one event or of all. */
@Service
public class VoucherDesk {
    private final CreateVouchers createVouchers;
    private final EditVoucher editVoucher;
    private final CurrentCall current;

    @Inject
    public VoucherDesk(CreateVouchers createVouchers, EditVoucher editVoucher, CurrentCall current) {
        this.createVouchers = createVouchers;
        this.editVoucher = editVoucher;
        this.current = current;
    }

    /** @param event empty: for all of them */
    Answer create(CallContext call, Optional<Event> event, NewVouchers vouchers) {
        var command = new CreateVouchers.Command(vouchers.body().draft(event, "/terms"), vouchers.wanted());
        return switch (createVouchers.execute(call, command)) {
            case CreateVouchers.Result.Created(var made) ->
                Answer.of(new VoucherBatch(made.stream()
                        .map(voucher -> VoucherView.of(voucher, event))
                        .toList()));
            case CreateVouchers.Result.Refused(var violations) ->
                throw Faults.refusal(vouchers.body().inBody("/terms", violations));
        };
    }

    VoucherView edit(Optional<Event> event, VoucherId voucher, VoucherBody body) {
        return switch (editVoucher.execute(
                current.call("voucher edited"), voucher, body.seen(), body.draft(event, ""))) {
            case EditVoucher.Result.Saved(var saved) -> VoucherView.of(saved, event);
            case EditVoucher.Result.Stale(var now) ->
                throw new ProblemException(
                        ProblemType.STALE_VERSION, "The voucher is at version " + now.version() + ".");
            case EditVoucher.Result.Refused(var violations) -> throw Faults.refusal(body.inBody("", violations));
            case EditVoucher.Result.NotFound() -> throw ProblemException.notFound();
            case EditVoucher.Result.Deleted(), EditVoucher.Result.InUse(var _) ->
                throw new IllegalStateException("an edit that deletes");
        };
    }

    void delete(VoucherId voucher) {
        switch (editVoucher.delete(current.call("voucher deleted"), voucher)) {
            case EditVoucher.Result.Deleted() -> {}
            case EditVoucher.Result.InUse(var _) ->
                throw new ProblemException(ProblemType.CONFLICT, "Somebody used this voucher: it stays for the books.");
            case EditVoucher.Result.NotFound() -> throw ProblemException.notFound();
            case EditVoucher.Result.Saved(var _), EditVoucher.Result.Refused(var _), EditVoucher.Result.Stale(var _) ->
                throw new IllegalStateException("a deletion that saves");
        }
    }
}
