package dev.bilten.admin.event;

import dev.bilten.admin.TheirEvents;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.app.ReadEvent;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The workspace of one event as a page, also with a row that was not taken. */
@Service
public class EventShown {
    private final ReadEvent read;
    private final Catalog catalog;
    private final TheirEvents theirs;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public EventShown(ReadEvent read, Catalog catalog, TheirEvents theirs, Messages messages, CurrentCall current) {
        this.read = read;
        this.catalog = catalog;
        this.theirs = theirs;
        this.messages = messages;
        this.current = current;
    }

    /** @param off the ticket that was just switched off; empty for none */
    View page(EventId event, @Nullable Told told, String off) {
        return page(event, told, Typed.NONE, off);
    }

    public View page(EventId event, Typed typed) {
        return page(event, null, typed, "");
    }

    /** The words of the page, for a row's form. */
    public Wording wording() {
        return new Wording(messages, EventPage.PAGE, current.locale());
    }

    private View page(EventId event, @Nullable Told told, Typed typed, String off) {
        var workspace = read.execute(current.tenant(), event).orElseThrow(ProblemException::notFound);
        var left =
                catalog.availability(current.tenant(), event, Optional.empty()).byProduct();
        boolean edits = theirs.at(Set.of(event), Permissions.EVENTS_EDIT);
        boolean plugins = theirs.everywhere(Permissions.PLUGINS_EDIT);
        return View.of(
                EventPage.PAGE, new Workspace(wording(), workspace, left, typed, off, edits, plugins).model(told));
    }
}
