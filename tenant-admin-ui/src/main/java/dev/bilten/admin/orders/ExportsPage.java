package dev.bilten.admin.orders;

import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.Permissions;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.OrderId;
import dev.bilten.ordering.app.EventsOfOrder;
import dev.bilten.ordering.app.ExportOrders;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as a file, CSV or a spreadsheet: asked for here, made by a task, fetched here by whoever asked. */
@Path("/admin/orders/exports")
@Requires(Permissions.ORDERS_VIEW)
public class ExportsPage {
    private final Chosen chosen;
    private final ExportOrders export;
    private final Tasks tasks;
    private final Files files;
    private final EventsOfOrder events;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public ExportsPage(
            Chosen chosen,
            ExportOrders export,
            Tasks tasks,
            Files files,
            EventsOfOrder events,
            TheirEvents theirs,
            CurrentCall current) {
        this.chosen = chosen;
        this.export = export;
        this.tasks = tasks;
        this.files = files;
        this.events = events;
        this.theirs = theirs;
        this.current = current;
    }

    @POST
    @OfTheirEvents("orders with another event are not among those that are chosen")
    public Response start(@QueryParam("type") @Nullable String type, Form form) {
        var search = Search.of(form);
        boolean all = form.ticked("all") || form.all("order").isEmpty();
        if (all && !search.faults().isEmpty()) {
            return Replies.seeOther(search.place(OrdersPage.HERE));
        }
        var ids = chosen.ids(all, search, form.all("order"), Permissions.ORDERS_VIEW);
        if (ids.isEmpty() || ids.size() > Chosen.MOST) {
            throw new ProblemException(
                    ProblemType.INVALID,
                    "An export has from 1 to 10,000 orders. Use the filters to choose fewer.",
                    List.of(Violation.of("/order", "error.between", 1, Chosen.MOST)));
        }
        export.start(current.call("exported orders"), ids, "xlsx".equals(type) ? FileType.XLSX : FileType.CSV);
        return Replies.seeOther(OrdersPage.HERE);
    }

    @GET
    @Path("{task}")
    @OfTheirEvents("whoever asked for it, while all of its orders are still of their events alone")
    public Response file(@PathParam("task") String task) {
        var found = tasks.byId(current.tenant(), Replies.id(task))
                .filter(one -> one.kind().equals(BulkAct.EXPORT.kind()))
                .filter(one -> one.author()
                        .id()
                        .equals(current.call("fetching").actor().id()))
                .filter(this::theirs)
                .orElseThrow(ProblemException::notFound);
        var ref = found.result().flatMap(FileRef::parse).orElseThrow(ProblemException::notFound);
        var type = FileType.of(ref).orElseThrow(ProblemException::notFound);
        var bytes = files.read(current.tenant(), ref).orElseThrow(ProblemException::notFound);
        return Response.ok(bytes, type.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"orders-"
                                + found.createdAt().toString().substring(0, 10) + "." + type.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Since it was made, they may have lost an event. */
    private boolean theirs(Task task) {
        var orders = task.items().stream().map(OrderId::new).toList();
        return theirs.where(Permissions.ORDERS_VIEW)
                .map(all -> events.within(current.tenant(), orders, all))
                .orElse(true);
    }
}
