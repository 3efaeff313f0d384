package dev.bilten.web.console.agencies;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.AgencyId;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.AssignOrganizer;
import dev.bilten.tenancy.app.CreateAgency;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.tenancy.app.ListTenants;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The agencies, whom they look after, and a new one. */
@Service
@Path("/platform/agencies")
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class AgenciesPage implements InRail {
    private static final String PAGE = "dev/bilten/web/console/agencies/agencies";
    private static final String HERE = "/platform/agencies";
    private static final Set<String> DONE = Set.of("created", "assigned", "dismissed");

    private final ListAgencies agencies;
    private final ListTenants tenants;
    private final CreateAgency create;
    private final AssignOrganizer assign;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public AgenciesPage(
            ListAgencies agencies,
            ListTenants tenants,
            CreateAgency create,
            AssignOrganizer assign,
            Messages messages,
            CurrentCall current) {
        this.agencies = agencies;
        this.tenants = tenants;
        this.create = create;
        this.assign = assign;
        this.messages = messages;
        this.current = current;
    }

    record Model(
            List<AgencyCard> cards,
            List<Choice> free,
            FormView form,
            FormView nothing,
            @Nullable String done) {}

    @Override
    public RailItem railItem() {
        return RailItem.console("agencies", 250, "people", HERE, PAGE);
    }

    /** @param done what the form before did */
    @GET
    public View list(@QueryParam("done") @Nullable String done) {
        return page(FormView.of(Map.of()), done != null && DONE.contains(done) ? "done." + done : null);
    }

    @POST
    public Response create(Form form) {
        var name = form.text("name").required().max(120).value();
        var home = organizer(form, "home");
        if (form.valid()) {
            switch (create.execute(current.platformCall("new agency"), new CreateAgency.Command(home, name))) {
                case CreateAgency.Result.Created _ -> {
                    return done("created");
                }
                case CreateAgency.Result.NameInvalid() -> form.fault("name", "error.invalid");
                case CreateAgency.Result.Taken() -> form.fault("home", "home.taken");
                case CreateAgency.Result.NoSuchOrganizer() -> form.fault("home", "error.choice");
            }
        }
        return again(form);
    }

    @POST
    @Path("{id}/organizers")
    public Response assign(@PathParam("id") String id, Form form) {
        var agency = new AgencyId(uuid(id));
        var organizer = organizer(form, "organizer");
        if (!form.valid()) {
            return again(form);
        }
        return switch (assign.execute(current.platformCall("into an agency's care"), agency, organizer)) {
            case AssignOrganizer.Result.Assigned _ -> done("assigned");
            case AssignOrganizer.Result.NotThere() -> throw ProblemException.notFound();
            case AssignOrganizer.Result.Taken() -> {
                form.fault("organizer", "home.taken");
                yield again(form);
            }
        };
    }

    @POST
    @Path("{id}/organizers/{organizer}/end")
    public Response dismiss(@PathParam("id") String id, @PathParam("organizer") String organizer) {
        var call = current.platformCall("out of an agency's care");
        if (!assign.dismiss(call, new AgencyId(uuid(id)), new TenantId(uuid(organizer)))) {
            throw ProblemException.notFound();
        }
        return done("dismissed");
    }

    private static TenantId organizer(Form form, String field) {
        try {
            return new TenantId(UUID.fromString(form.text(field).required().value()));
        } catch (IllegalArgumentException noId) {
            form.fault(field, "error.choice");
            return TenantId.next();
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw ProblemException.notFound();
        }
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create(HERE + "?done=" + what)).build();
    }

    private Response again(Form form) {
        return Response.status(422)
                .entity(page(form.view(messages, PAGE, current.locale()), null).withStatus(422))
                .build();
    }

    private View page(FormView form, @Nullable String done) {
        var rows = agencies.execute(PlatformContext.PLATFORM);
        var taken = rows.stream().flatMap(AgencyCard::members).collect(Collectors.toSet());
        var free = tenants.execute(PlatformContext.PLATFORM).stream()
                .map(ListTenants.Row::tenant)
                .filter(tenant -> tenant.state() == Tenant.State.ACTIVE && !taken.contains(tenant.id()))
                .map(tenant -> Choice.of(tenant.id().toString(), tenant.name()))
                .toList();
        var cards = rows.stream()
                .map(row -> AgencyCard.of(row, current.origin(), current.locale()))
                .toList();
        return View.of(PAGE, new Model(cards, free, form, FormView.of(Map.of()), done));
    }
}
