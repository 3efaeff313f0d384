package dev.bilten.admin.vouchers;

import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.app.EditVoucher;
import dev.bilten.catalog.app.EndVoucher;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One code: what it does, how far it is used, and its end. */
@Path(VouchersPage.HERE + "/{voucher}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.EVENTS_EDIT)
public class VoucherPage {
    private static final String PAGE = "dev/bilten/admin/vouchers/code";

    private final ListVouchers vouchers;
    private final EditVoucher edit;
    private final EndVoucher end;
    private final Places places;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public VoucherPage(
            ListVouchers vouchers,
            EditVoucher edit,
            EndVoucher end,
            Places places,
            TheirEvents theirs,
            Messages messages,
            CurrentCall current) {
        this.vouchers = vouchers;
        this.edit = edit;
        this.end = end;
        this.places = places;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            FormView form,
            String here,
            String back,
            String orders,
            Rows.Row row,
            boolean over,
            boolean unused,
            long version,
            @Nullable String told,
            TermsModel terms) {}

    /** @param done why the form before did nothing */
    @GET
    @OfTheirEvents("a code of another event is not found")
    public View show(@PathParam("voucher") String id, @QueryParam("done") @Nullable String done) {
        var voucher = voucher(id);
        var place = place(voucher);
        return page(
                voucher,
                place,
                StoredVoucher.of(voucher, place),
                voucher.version(),
                "in-use".equals(done) ? wording().text("codes.done.in-use") : null);
    }

    @POST
    @OfTheirEvents("a code of another event is not found")
    public Response save(@PathParam("voucher") String id, Form form) {
        var voucher = voucher(id);
        var place = place(voucher);
        var draft = VoucherForm.read(form, place);
        if (form.valid()) {
            try {
                switch (edit.execute(current.call("edited in the admin"), voucher.id(), Versions.of(form), draft)) {
                    case EditVoucher.Result.Saved _ -> {
                        return done(voucher, "saved");
                    }
                    case EditVoucher.Result.Stale(var now) -> {
                        return Replies.page(page(
                                        now,
                                        place,
                                        wording().again(form),
                                        now.version(),
                                        wording().text("codes.stale"))
                                .withStatus(409));
                    }
                    case EditVoucher.Result.Refused(var violations) ->
                        Wording.explain(form, violations, VoucherForm.FIELDS);
                    case EditVoucher.Result.InUse _, EditVoucher.Result.Deleted _ ->
                        throw new IllegalStateException("an edit deletes nothing");
                    case EditVoucher.Result.NotFound() -> throw ProblemException.notFound();
                }
            } catch (ProblemException noPlaces) {
                NewVouchersPage.explain(form, noPlaces);
            }
        }
        return Replies.page(page(voucher, place, wording().again(form), Versions.of(form), null)
                .withStatus(422));
    }

    /** Pressed twice, it ends once. */
    @POST
    @Path("end")
    @OfTheirEvents("a code of another event is not found")
    public Response end(@PathParam("voucher") String id) {
        var voucher = voucher(id);
        end.execute(current.call("ended in the admin"), voucher.id());
        return done(voucher, "ended");
    }

    @POST
    @Path("deletion")
    @OfTheirEvents("a code of another event is not found")
    public Response delete(@PathParam("voucher") String id) {
        var voucher = voucher(id);
        return switch (edit.delete(current.call("deleted in the admin"), voucher.id())) {
            case EditVoucher.Result.Deleted() -> done(voucher, "deleted");
            case EditVoucher.Result.InUse _ -> Replies.seeOther(here(voucher) + "?done=in-use");
            case EditVoucher.Result.Saved _, EditVoucher.Result.Refused _, EditVoucher.Result.Stale _ ->
                throw new IllegalStateException("a deletion saves nothing");
            case EditVoucher.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    /** For whoever is limited, of their events alone: one of all events is none of theirs. */
    private Voucher voucher(String id) {
        var where = theirs.where(Permissions.EVENTS_EDIT);
        return vouchers.byId(current.tenant(), new VoucherId(Replies.id(id)))
                .filter(one -> where.map(
                                all -> one.event().filter(all::contains).isPresent())
                        .orElse(true))
                .orElseThrow(ProblemException::notFound);
    }

    private Optional<Place> place(Voucher voucher) {
        return voucher.event().flatMap(event -> places.of(current.tenant(), event, voucher.terms()));
    }

    private View page(Voucher voucher, Optional<Place> place, FormView form, long version, @Nullable String told) {
        var now = clock.instant();
        var rows = new Rows(places, current.tenant(), wording(), now);
        return View.of(
                PAGE,
                new Model(
                        form,
                        here(voucher),
                        list(voucher),
                        "/admin/orders?voucher=" + voucher.id(),
                        rows.of(vouchers.entry(current.tenant(), voucher)),
                        voucher.over(now),
                        voucher.used() == 0,
                        version,
                        told,
                        TermsModel.of(place, messages, current.locale())));
    }

    private static String here(Voucher voucher) {
        return VouchersPage.HERE + "/" + voucher.id();
    }

    private static String list(Voucher voucher) {
        return VouchersPage.HERE + voucher.event().map(id -> "?event=" + id).orElse("");
    }

    private static Response done(Voucher voucher, String what) {
        var list = list(voucher);
        return Replies.seeOther(list + (list.contains("?") ? "&" : "?") + "done=" + what);
    }

    /** A code is told as in the list. */
    private Wording wording() {
        return new Wording(messages, VouchersPage.PAGE, current.locale());
    }
}
