package dev.bilten.admin.questions;

import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.app.answers.ExportAnswers;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** All answers of an event as a CSV file: a line per ticket, a column per question. */
@Path("/admin/events/{id}/answers.csv")
@Requires(Permissions.ORDERS_VIEW)
@WithinEvent("id")
public class AnswersFilePage {
    private final Catalog catalog;
    private final ExportAnswers export;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public AnswersFilePage(Catalog catalog, ExportAnswers export, TheirEvents theirs, CurrentCall current) {
        this.catalog = catalog;
        this.export = export;
        this.theirs = theirs;
        this.current = current;
    }

    @GET
    public Response file(@PathParam("id") String id) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        var bytes = export.execute(
                current.tenant(), event.id(), current.locale().getLanguage(), theirs.where(Permissions.ORDERS_VIEW));
        return Response.ok(bytes, "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"answers-" + event.slug() + ".csv\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
