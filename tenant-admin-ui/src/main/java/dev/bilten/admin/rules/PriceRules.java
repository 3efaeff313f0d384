package dev.bilten.admin.rules;

import dev.bilten.admin.Replies;
import dev.bilten.admin.event.Versions;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.PricingRules;
import dev.bilten.catalog.app.SaveRules;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The price rules of an event as the pages of its taxes, fees and discounts change them: one at a time. */
@Service
public class PriceRules {
    private final Catalog catalog;
    private final SaveRules save;
    private final CurrentCall current;

    @Inject
    public PriceRules(Catalog catalog, SaveRules save, CurrentCall current) {
        this.catalog = catalog;
        this.save = save;
        this.current = current;
    }

    /** An event and its rules as they are stored. */
    public record Stored(Event event, EventRules rules) {
        public PricingRules pricing() {
            return rules.pricing();
        }

        /** @param name of one of the event's pages */
        public String page(String name) {
            return "/admin/events/" + event.id() + "/" + name;
        }
    }

    /** Draws the page once more. */
    public interface Again {
        /**
         * @param version what the form would be saved over next
         * @param stale somebody saved another one meanwhile
         */
        View drawn(long version, boolean stale);
    }

    /**
     * A rule that was sent.
     *
     * @param pricing with it, where nothing is wrong with the form
     * @param explain puts what is wrong with all of them beside its fields
     */
    public record Sent(Form form, Supplier<PricingRules> pricing, Consumer<List<Violation>> explain, Again again) {}

    public Stored of(String id) {
        var event =
                catalog.event(current.tenant(), new EventId(Replies.id(id))).orElseThrow(ProblemException::notFound);
        return new Stored(event, catalog.rules(current.tenant(), event.id()));
    }

    /** @param here the page's address */
    public Response save(Stored place, Sent sent, String here) {
        var version = Versions.of(sent.form());
        if (sent.form().valid()) {
            switch (stored(place, version, sent.pricing().get())) {
                case SaveRules.Result.Saved() -> {
                    return Replies.seeOther(here + "?done=saved");
                }
                case SaveRules.Result.Stale(var now) -> {
                    return Replies.page(sent.again().drawn(now.version(), true).withStatus(409));
                }
                case SaveRules.Result.Refused(var violations) -> sent.explain().accept(violations);
                case SaveRules.Result.NotFound() -> throw ProblemException.notFound();
            }
        }
        return Replies.page(sent.again().drawn(version, false).withStatus(422));
    }

    /** Without one of them; false when it was not taken. */
    public boolean remove(Stored place, Form form, PricingRules others) {
        return stored(place, Versions.of(form), others) instanceof SaveRules.Result.Saved;
    }

    private SaveRules.Result stored(Stored place, long version, PricingRules pricing) {
        var command =
                new SaveRules.Command(place.event().id(), version, place.rules().with(pricing));
        return save.execute(current.call("edited in the admin"), command);
    }
}
