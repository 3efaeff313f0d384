package dev.bilten.admin.agency;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.EnterOrganizer;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The organizers an agency looks after, and the way to each. */
@Service
@Path("/admin/agency")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.AGENCY_WORK)
public class AgencyPage implements InRail {
    static final String PAGE = "dev/bilten/admin/agency/agency";
    private static final String HERE = "/admin/agency";
    private static final int TOGETHER = 25;

    private final ListAgencies agencies;
    private final CaredRows rows;
    private final EnterOrganizer enter;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public AgencyPage(
            ListAgencies agencies, CaredRows rows, EnterOrganizer enter, Messages messages, CurrentCall current) {
        this.agencies = agencies;
        this.rows = rows;
        this.enter = enter;
        this.messages = messages;
        this.current = current;
    }

    record Model(String agency, int count, String query, List<CaredRows.Row> rows, Pager pager) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("agency", 150, "building", HERE, PAGE, Permissions.AGENCY_WORK);
    }

    /** @param query part of a name */
    @GET
    public View list(@QueryParam("q") @Nullable String query, @QueryParam("page") @DefaultValue("1") int page) {
        var mine = agencies.ledFrom(current.tenant()).orElseThrow(ProblemException::notFound);
        var sought = query == null ? "" : query.strip();
        var fits = mine.organizers().stream()
                .filter(one -> one.tenant().name().toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT)))
                .toList();
        int from = (Math.clamp(page, 1, 10_000) - 1) * TOGETHER;
        var wording = new Wording(messages, PAGE, current.locale());
        var shown = fits.stream().skip(from).limit(TOGETHER).toList();
        var pager = new Pager(
                wording.text("agency.count", fits.size()),
                from > 0 ? address(sought, page - 1) : null,
                from + TOGETHER < fits.size() ? address(sought, page + 1) : null);
        return View.of(
                PAGE,
                new Model(
                        mine.agency().name(), mine.organizers().size(), sought, rows.of(shown, wording, HERE), pager));
    }

    private static String address(String query, int page) {
        var sought = query.isEmpty() ? "" : "q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&";
        return HERE + "?" + sought + "page=" + page;
    }

    /** A link, not a form: it changes nothing yet, and leads to another host, where the person says yes. */
    @GET
    @Path("organizers/{id}/admin")
    public Response enter(@PathParam("id") String id) {
        var invitation = enter.invite(current.call("enters an organizer"), new TenantId(Replies.id(id)))
                .orElseThrow(ProblemException::notFound);
        return Response.seeOther(URI.create(rows.url(invitation.host()) + "/admin/entry/" + invitation.pass()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
