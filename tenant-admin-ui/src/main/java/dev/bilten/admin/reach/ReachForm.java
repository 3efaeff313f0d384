package dev.bilten.admin.reach;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The part of a form that asks where: it is drawn by {@code reach.html}. */
@Service
public class ReachForm {
    private static final String WORDS = "dev/bilten/admin/reach/reach";
    private static final String LOOKED = "look";

    private static final Set<String> WAYS = Set.of("all", "some");

    private final OfferedEvents events;
    private final ReachLists lists;
    private final Messages messages;

    @Inject
    public ReachForm(OfferedEvents events, ReachLists lists, Messages messages) {
        this.events = events;
        this.lists = lists;
        this.messages = messages;
    }

    public record Tick(String id, Phrase title, String when, boolean on, List<ReachLists.Tick> lists) {}

    /**
     * @param searched there are so many that one looks for them by their words
     * @param looked the words
     * @param note what is shown, where that is not all
     */
    public record Model(boolean some, boolean searched, String looked, String note, List<Tick> events) {}

    /** The form came for other events to tick, and not to be done: nothing in it is wrong yet. */
    public boolean looks(Form form) {
        return form.ticked(LOOKED);
    }

    /**
     * What is ticked as far as it goes. Events of others, and what is no event, are not among it.
     *
     * @param before what was chosen already
     */
    public Reach typed(TenantContext tenant, Form form, Reach before) {
        var ticked = events.known(tenant, form.all("events"));
        boolean some = form.choices("where", WAYS).contains("some");
        return new Reach(some, ticked, lists.read(tenant, form, ticked, before));
    }

    /** @param none the key of what is said where nothing was chosen */
    public Reach read(TenantContext tenant, Form form, Reach before, String none) {
        var typed = typed(tenant, form, before);
        if (form.choices("where", WAYS).isEmpty()
                || (typed.some() && typed.events().isEmpty())) {
            form.fault("where", none);
        }
        return typed.some() ? typed : Reach.EVERYWHERE;
    }

    /** @param form with the words that are looked for */
    public Model model(TenantContext tenant, Wording wording, Reach chosen, FormView form) {
        var words = new Wording(messages, WORDS, wording.locale());
        var looked = form.values().getOrDefault("eventWords", "").strip();
        var offer = events.offer(tenant, chosen.events(), looked);
        var ids = offer.events().stream().map(event -> event.id().value()).toList();
        var doors = lists.ticks(tenant, words, ids, chosen);
        var ticks = offer.events().stream()
                .map(event -> tick(
                        event, wording, chosen, doors.getOrDefault(event.id().value(), List.of())))
                .toList();
        return new Model(chosen.some(), offer.searched(), looked, note(offer, looked, words), ticks);
    }

    private static String note(OfferedEvents.Offer offer, String looked, Wording words) {
        if (looked.isEmpty()) {
            return offer.more() ? words.text("reach.newest", offer.found()) : "";
        }
        if (offer.found() == 0) {
            return words.text("reach.nothing");
        }
        return offer.more() ? words.text("reach.first", offer.found()) : "";
    }

    private static Tick tick(Event event, Wording wording, Reach chosen, List<ReachLists.Tick> lists) {
        return new Tick(
                event.id().toString(),
                wording.said(event.title()),
                event.startsAt().map(wording.formats(event.zone())::dateTime).orElse(""),
                chosen.events().contains(event.id().value()),
                lists);
    }
}
