package dev.bilten.web.console.organizers;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.tenancy.app.ListTenants;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organizers of this platform, and a new one. */
@Service
@Path("/platform/organizers")
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class OrganizersPage implements InRail {
    private static final String PAGE = "dev/bilten/web/console/organizers/organizers";
    private static final String HERE = "/platform/organizers";

    private final ListTenants tenants;
    private final CreateTenant create;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public OrganizersPage(ListTenants tenants, CreateTenant create, Messages messages, CurrentCall current) {
        this.tenants = tenants;
        this.create = create;
        this.messages = messages;
        this.current = current;
    }

    record Row(String slug, String name, String host, String shop, String admin, String state, String since) {}

    /**
     * @param milliseconds what it took
     */
    record Made(Row organizer, String milliseconds) {}

    record Model(
            List<Row> rows,
            FormView form,
            List<Choice> languages,
            String platformHost,
            @Nullable Made made) {}

    @Override
    public RailItem railItem() {
        return RailItem.console("organizers", 200, "building", HERE, PAGE);
    }

    @GET
    public View list(@QueryParam("made") @Nullable String made, @QueryParam("ms") @Nullable Integer milliseconds) {
        var rows = rows();
        var fresh = rows.stream().filter(row -> row.slug().equals(made)).findFirst();
        var took = formats().number(milliseconds == null ? 0 : milliseconds);
        return page(
                rows,
                FormView.of(Map.of("language", current.locale().getLanguage())),
                fresh.map(row -> new Made(row, took)).orElse(null));
    }

    @POST
    public Response create(Form form) {
        var command = OrganizerForm.read(form);
        if (!form.valid()) {
            return again(form);
        }
        var begun = System.nanoTime();
        switch (create.execute(current.platformCall("new organizer"), command)) {
            case CreateTenant.Result.Created(var tenant, var ignored) -> {
                var took = (System.nanoTime() - begun) / 1_000_000;
                return Response.seeOther(URI.create(HERE + "?made=" + tenant.slug() + "&ms=" + took))
                        .build();
            }
            case CreateTenant.Result.SlugTaken() -> form.fault("slug", "slug.taken");
            case CreateTenant.Result.SlugInvalid() -> form.fault("slug", "slug.invalid");
            case CreateTenant.Result.NoRoom() -> form.fault("slug", "slug.no-room");
            case CreateTenant.Result.OwnerInvalid(var violations) -> OrganizerForm.explain(form, violations);
        }
        return again(form);
    }

    private Response again(Form form) {
        return Response.status(422)
                .entity(page(rows(), form.view(messages, PAGE, current.locale()), null))
                .build();
    }

    private View page(List<Row> rows, FormView form, @Nullable Made made) {
        var view = View.of(
                PAGE, new Model(rows, form, languages(), current.origin().getHost(), made));
        return form.summary().isEmpty() ? view : view.withStatus(422);
    }

    private List<Choice> languages() {
        return OurLanguages.TAGS.stream()
                .map(tag -> Choice.of(tag, LanguageNames.in(current.locale(), Locale.forLanguageTag(tag))))
                .toList();
    }

    private List<Row> rows() {
        return tenants.execute(PlatformContext.PLATFORM).reversed().stream()
                .map(this::row)
                .toList();
    }

    private Row row(ListTenants.Row found) {
        var tenant = found.tenant();
        var host = found.hosts().isEmpty() ? "" : found.hosts().getFirst();
        var url = url(host);
        return new Row(
                tenant.slug(),
                tenant.name(),
                host,
                url + "/",
                url + "/admin",
                state(tenant.state()),
                formats().date(tenant.createdAt()));
    }

    /** Organizers answer at the same scheme and port as this page. */
    private String url(String host) {
        var here = current.origin();
        return here.getScheme() + "://" + host + (here.getPort() < 0 ? "" : ":" + here.getPort());
    }

    private Formats formats() {
        return Formats.of(current.locale(), ZoneOffset.UTC);
    }

    private static String state(Tenant.State state) {
        return switch (state) {
            case ACTIVE -> "active";
            case CREATING -> "pending";
            case SUSPENDED -> state.name().toLowerCase(Locale.ROOT);
        };
    }
}
