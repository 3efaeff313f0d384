package dev.bilten.admin.vouchers;

import dev.bilten.admin.EventChoices;
import dev.bilten.admin.Replies;
import dev.bilten.admin.TheirEvents;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Ends the codes that the list shows. Of all that there are, none is ended by one press: something has to be looked for, and to
 * mean something; else the list says what does not.
 */
@Path(VouchersPage.HERE + "/end")
@Requires(Permissions.EVENTS_EDIT)
public class EndCodesPage {
    private final EndCodes end;
    private final EventChoices events;
    private final TheirEvents theirs;
    private final CurrentCall current;

    @Inject
    public EndCodesPage(EndCodes end, EventChoices events, TheirEvents theirs, CurrentCall current) {
        this.end = end;
        this.events = events;
        this.theirs = theirs;
        this.current = current;
    }

    @POST
    @OfTheirEvents("codes of other events and of all events are not looked for")
    public Response end(Form form) {
        var search = Search.of(form);
        var filter = search.filter(events.of(search.eventId(), Permissions.EVENTS_EDIT));
        if (filter.isEmpty()) {
            return Replies.seeOther(search.place(VouchersPage.HERE));
        }
        var sought = filter.get();
        if (sought.batch().isEmpty()
                && sought.text().isEmpty()
                && sought.event().isEmpty()) {
            form.fault("q", "error.nothing-chosen");
            form.requireValid();
        }
        end.start(current.call("ended in the admin"), sought.within(theirs.where(Permissions.EVENTS_EDIT)));
        return Replies.seeOther(search.place(VouchersPage.HERE));
    }
}
