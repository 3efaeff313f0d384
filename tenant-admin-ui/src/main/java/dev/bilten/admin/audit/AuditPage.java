package dev.bilten.admin.audit;

import dev.bilten.admin.Trail;
import dev.bilten.admin.exports.Exports;
import dev.bilten.analytics.app.ExportChanges;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Slice;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of changes; what is looked for stands in the address, so that any page can point at the history of its thing. */
@Service
@Path(AuditPage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.AUDIT_VIEW)
public class AuditPage implements InRail {
    static final String HERE = "/admin/audit";
    static final String EXPORTS = HERE + "/exports";
    static final String PAGE = "dev/bilten/admin/audit/audit";
    private static final int ROWS = 50;

    private final AuditLog log;
    private final Actors actors;
    private final Histories histories;
    private final OwnThings own;
    private final Exports exports;
    private final Naming naming;
    private final CurrentCall current;

    @Inject
    public AuditPage(
            AuditLog log,
            Actors actors,
            Histories histories,
            OwnThings own,
            Exports exports,
            Naming naming,
            CurrentCall current) {
        this.own = own;
        this.log = log;
        this.actors = actors;
        this.histories = histories;
        this.exports = exports;
        this.naming = naming;
        this.current = current;
    }

    /**
     * @param thing the one thing whose history is shown, in words
     * @param zone on whose clock the times and days are
     * @param limited of the whole log this history is all that is theirs
     */
    record Model(
            List<Row> rows,
            Pager pager,
            FormView form,
            List<Choice> kinds,
            List<Choice> people,
            boolean filtered,
            @Nullable String thing,
            String zone,
            Exports.Model exports,
            boolean limited,
            String close,
            @Nullable Panel panel) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("audit", 940, "clock", HERE, PAGE, Permissions.AUDIT_VIEW);
    }

    @GET
    @OfTheirEvents("the history of one thing is asked for, always, and it has to be theirs")
    public View list(
            @Context UriInfo address,
            @QueryParam("after") @Nullable String after,
            @QueryParam("open") @Nullable String open) {
        var asked = Asked.of(address.getQueryParameters()::getFirst);
        own.check(asked);
        var zone = histories.zone();
        var trail = Trail.of(after);
        var people = own.limited() ? List.<Choice>of() : actors.choices(current.tenant());
        var slice = histories
                .filter(asked)
                .map(filter -> log.list(current.tenant(), filter, trail.cursor(), ROWS))
                .orElse(new Slice<>(List.of(), Optional.empty()));
        var here =
                asked.address(HERE) + (trail.steps().isEmpty() ? "" : "after=" + String.join("~", trail.steps()) + "&");
        var panel = open == null || open.isBlank() ? null : change(open, asked);
        var words = naming.words(zone, people, slice.results(), panel);
        var offered = new Offered(words, people, slice.results());
        var faults = offered.faults(asked);
        return View.of(
                        PAGE,
                        new Model(
                                slice.results().stream()
                                        .map(line -> Row.of(line, here, panel, words))
                                        .toList(),
                                trail.pager(
                                        words.wording()
                                                .text(
                                                        "audit.count",
                                                        slice.results().size()),
                                        asked.address(HERE),
                                        slice.next()),
                                words.wording().beside(asked.values(), faults),
                                offered.kinds(asked),
                                offered.people(asked),
                                asked.filtered(),
                                asked.object().isEmpty() || asked.type().isEmpty()
                                        ? null
                                        : thing(asked, slice.results(), words),
                                zone.getId(),
                                exports.mine(ExportChanges.KIND, EXPORTS),
                                own.limited(),
                                here.substring(0, here.length() - 1),
                                panel == null ? null : Panel.of(panel, words)))
                .withStatus(faults.isEmpty() ? 200 : 422);
    }

    /** Of another organizer there is none here: the log is read in this one's schema. */
    private AuditLog.Line change(String open, Asked asked) {
        try {
            return log.find(current.tenant(), UUID.fromString(open))
                    .filter(line -> !own.limited() || asked.isAbout(line.objectType(), line.objectId()))
                    .orElseThrow(ProblemException::notFound);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    private static String thing(Asked asked, List<AuditLog.Line> lines, Words words) {
        return words.kind(asked.type())
                + lines.stream()
                        .findFirst()
                        .filter(line -> line.objectType().equals(asked.type()))
                        .map(line -> " " + words.thing(line))
                        .orElse("");
    }
}
