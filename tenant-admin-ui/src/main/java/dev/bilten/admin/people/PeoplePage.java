package dev.bilten.admin.people;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.HouseZone;
import dev.bilten.admin.Ids;
import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Trail;
import dev.bilten.admin.Wording;
import dev.bilten.admin.exports.Exports;
import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Slice;
import dev.bilten.people.api.Person;
import dev.bilten.people.api.PersonFile;
import dev.bilten.people.app.ExportPeople;
import dev.bilten.people.app.ReadPerson;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.design.Pager;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.rail.InRail;
import dev.bilten.webkit.rail.RailItem;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everyone, whoever was seen last first; what is looked for stands in the address, and a person has one of their own. */
@Service
@Path("/admin/people")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.PEOPLE_VIEW)
public class PeoplePage implements InRail {
    static final String HERE = "/admin/people";
    static final String EXPORTS = HERE + "/exports";
    static final String PAGE = "dev/bilten/admin/people/people";
    private static final String PERSON = "dev/bilten/admin/people/person";
    private static final int LONGEST = 200;

    private final Finder finder;
    private final ReadPerson read;
    private final Exports exports;
    private final EventChoices choices;
    private final TheirEvents theirs;
    private final HouseZone house;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public PeoplePage(
            Finder finder,
            ReadPerson read,
            Exports exports,
            EventChoices choices,
            TheirEvents theirs,
            HouseZone house,
            Messages messages,
            CurrentCall current) {
        this.finder = finder;
        this.read = read;
        this.exports = exports;
        this.choices = choices;
        this.theirs = theirs;
        this.house = house;
        this.messages = messages;
        this.current = current;
    }

    /** @param href the list with the person beside it */
    record Row(
            String href,
            boolean open,
            String name,
            String email,
            String orders,
            String tickets,
            String spent,
            String at,
            String seen) {}

    /** @param panel the person beside the list, with the address that closes it */
    record Model(
            List<Row> rows,
            Pager pager,
            String q,
            FormView form,
            List<Choice> events,
            boolean filtered,
            boolean erased,
            @Nullable PersonView panel,
            String close,
            Exports.Model exports) {}

    /** One person on a page of their own. */
    record One(PersonView person) {}

    @Override
    public RailItem railItem() {
        return RailItem.admin("people", 450, "people", HERE, PAGE, Permissions.PEOPLE_VIEW)
                .alsoOfTheirEvents();
    }

    @GET
    @OfTheirEvents("buyers of orders that are of their events alone, and of these what they bought there")
    public View list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("event") @Nullable String event,
            @QueryParam("after") @Nullable String after,
            @QueryParam("open") @Nullable String open,
            @QueryParam("erased") @Nullable String erased) {
        var search = text == null
                ? ""
                : text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}", "");
        var trail = Trail.of(after);
        var wanted = event == null ? "" : event.substring(0, Math.min(event.length(), LONGEST));
        var chosen = Ids.read(wanted).map(EventId::new);
        var offered = choices.of(chosen, Permissions.PEOPLE_VIEW);
        boolean misread = !wanted.isBlank() && (chosen.isEmpty() || offered.unknown());
        // one that is none would leave everybody standing there as if they had ordered for it
        var slice =
                misread ? new Slice<Person>(List.of(), Optional.empty()) : finder.find(search, chosen, trail.cursor());
        var address = HERE + "?" + (search.isBlank() ? "" : "q=" + encoded(search) + "&")
                + (wanted.isBlank() ? "" : "event=" + encoded(wanted) + "&");
        var place = address + (after == null || after.isBlank() ? "" : "after=" + encoded(after) + "&");
        var panel = panel(open);
        var rows = slice.results().stream()
                .map(person -> row(person, place, panel))
                .toList();
        return View.of(
                        PAGE,
                        new Model(
                                rows,
                                trail.pager(wording().text("people.count", rows.size()), address, slice.next()),
                                search,
                                wording()
                                        .beside(
                                                Map.of("event", wanted),
                                                misread ? Map.of("event", "error.choice") : Map.of()),
                                offered.choices(wording()),
                                !search.isBlank() || !wanted.isBlank(),
                                "yes".equals(erased),
                                panel,
                                place.substring(0, place.length() - 1),
                                exports.mine(ExportPeople.KIND, EXPORTS)))
                .withStatus(misread ? 422 : 200);
    }

    @GET
    @Path("{key: [0-9a-f-]{36}}")
    @OfTheirEvents("somebody with an order of their events alone, and what is of these")
    public View one(@PathParam("key") String key) {
        var file = file(Replies.id(key)).orElseThrow(ProblemException::notFound);
        return View.of(PERSON, new One(view(file)));
    }

    private @Nullable PersonView panel(@Nullable String open) {
        return Optional.ofNullable(open)
                .flatMap(Ids::read)
                .flatMap(this::file)
                .map(this::view)
                .orElse(null);
    }

    private Optional<PersonFile> file(UUID key) {
        return read.file(current.tenant(), key, theirs.where(Permissions.PEOPLE_VIEW));
    }

    private PersonView view(PersonFile file) {
        return PersonView.of(file, wording(), house.of(current.tenant()), clock.instant());
    }

    private Row row(Person person, String place, @Nullable PersonView open) {
        var formats = wording().formats(ZoneOffset.UTC);
        Instant now = clock.instant();
        return new Row(
                place + "open=" + person.key(),
                open != null && open.email().equals(person.email()),
                person.name(),
                person.email(),
                formats.number(person.orders()),
                formats.number(person.tickets()),
                PersonView.amounts(person, formats),
                person.seen().toString(),
                formats.relative(person.seen(), now));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
