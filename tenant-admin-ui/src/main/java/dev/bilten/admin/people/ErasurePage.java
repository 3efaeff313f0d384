package dev.bilten.admin.people;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.people.api.Footprint;
import dev.bilten.people.api.Person;
import dev.bilten.people.app.ErasePerson;
import dev.bilten.people.app.ReadPerson;
import dev.bilten.webkit.access.CurrentCall;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what erasing a person would do, and does it once their address was typed. */
@Path("/admin/people/{key: [0-9a-f-]{36}}/erasure")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.PEOPLE_ERASE)
public class ErasurePage {
    private static final String PAGE = "dev/bilten/admin/people/erasure";
    private static final int LONGEST = 254;

    private final ErasePerson erase;
    private final ReadPerson read;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public ErasurePage(ErasePerson erase, ReadPerson read, Messages messages, CurrentCall current) {
        this.erase = erase;
        this.read = read;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param gone what is replaced or deleted
     * @param kept what is not touched
     * @param trouble why it cannot be done now
     */
    record Model(
            String href,
            String name,
            String email,
            List<String> gone,
            List<String> kept,
            @Nullable String warning,
            @Nullable String trouble,
            FormView form) {}

    @GET
    public View show(@PathParam("key") String key) {
        return page(Replies.id(key), FormView.of(Map.of()));
    }

    @POST
    public Response erase(@PathParam("key") String key, Form form) {
        var id = Replies.id(key);
        var person = person(id);
        var typed = form.text("email").required().max(LONGEST).value();
        if (form.valid() && !typed.strip().equalsIgnoreCase(person.email())) {
            form.fault("email", "erasure.other");
        }
        if (!form.valid()) {
            return Replies.page(page(id, wording().again(form)).withStatus(422));
        }
        return switch (erase.execute(current.call("asked to be erased"), id)) {
            case ErasePerson.Result.Erased _ -> Replies.seeOther(PeoplePage.HERE + "?erased=yes");
            case ErasePerson.Result.StillOpen _ ->
                Replies.page(page(id, wording().again(form)).withStatus(422));
            case ErasePerson.Result.NoSuchPerson() -> throw ProblemException.notFound();
        };
    }

    private Person person(UUID key) {
        return read.execute(current.tenant(), key).orElseThrow(ProblemException::notFound);
    }

    private View page(UUID key, FormView form) {
        var person = person(key);
        var what = erase.preview(current.tenant(), key, clock.instant()).orElseThrow(ProblemException::notFound);
        return View.of(
                PAGE,
                new Model(
                        PeoplePage.HERE + "/" + key,
                        person.name(),
                        person.email(),
                        gone(what),
                        List.of(
                                wording().text("erasure.kept.money"),
                                wording().text("erasure.kept.log"),
                                wording().text("erasure.kept.files")),
                        what.coming() == 0 ? null : wording().text("erasure.coming", what.coming()),
                        what.open() == 0 ? null : wording().text("erasure.open", what.open()),
                        form));
    }

    private List<String> gone(Footprint what) {
        var lines = new ArrayList<String>();
        line(lines, "erasure.orders", what.orders());
        line(lines, "erasure.tickets", what.tickets());
        line(lines, "erasure.answers", what.answers());
        line(lines, "erasure.sent", what.files());
        line(lines, "erasure.notes", what.notes());
        line(lines, "erasure.mails", what.mails());
        line(lines, "erasure.waiting", what.waiting());
        return lines;
    }

    private void line(List<String> lines, String key, int count) {
        if (count > 0) {
            lines.add(wording().text(key, count));
        }
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
