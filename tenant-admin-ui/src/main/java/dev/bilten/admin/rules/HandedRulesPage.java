package dev.bilten.admin.rules;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventRules;
import dev.bilten.catalog.api.UsualRuleSet;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Chain;
import dev.bilten.identity.api.Level;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The usual rules of a level above the organizers. Whose they are, and who may see them, is said by the two that have an address. */
@Service
public class HandedRulesPage {
    private static final String PAGE = "dev/bilten/admin/rules/handed-rules";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public HandedRulesPage(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /**
     * One of the two that have an address.
     *
     * @param here where the page is
     * @param back the settings it belongs to
     * @param chain what the level says, and those above it
     * @param saying what it says from now on; empty for nothing
     */
    public record Place(
            Level level,
            String here,
            String back,
            Supplier<Chain<UsualRuleSet>> chain,
            Consumer<Optional<UsualRuleSet>> saying) {}

    /** @param own whether the level says anything itself */
    record Model(
            FormView form,
            String lead,
            String origin,
            boolean own,
            String here,
            String back,
            @Nullable String done) {}

    /** @param done set by the forms of the page */
    public View show(Place place, @Nullable String done) {
        var heard = place.chain().get().of(UsualRuleSet::said, EventRules.PLAIN);
        var told = "saved".equals(done) || "withdrawn".equals(done) ? wording().text("usual." + done) : null;
        return page(place, UsualForm.filled(heard.value()), told);
    }

    public Response withdraw(Place place) {
        place.saying().accept(Optional.empty());
        return Replies.seeOther(place.here() + "?done=withdrawn");
    }

    public Response save(Place place, Form form) {
        var rules = UsualForm.read(form);
        if (form.valid()) {
            var wrong = rules.violations();
            if (wrong.isEmpty()) {
                place.saying().accept(Optional.of(UsualRuleSet.of(rules)));
                return Replies.seeOther(place.here() + "?done=saved");
            }
            Wording.explain(form, wrong, RulesForm.FIELDS);
        }
        return Replies.page(page(place, wording().again(form), null).withStatus(422));
    }

    private View page(Place place, FormView form, @Nullable String done) {
        var from = place.chain().get().of(UsualRuleSet::said, EventRules.PLAIN).from();
        boolean own = from == place.level();
        var whose = place.level() == Level.AGENCY ? "agency" : "platform";
        return View.of(
                PAGE,
                new Model(
                        form,
                        wording().text("usual.lead." + whose),
                        wording().text(own ? "usual.own" : from == Level.PLATFORM ? "usual.platform" : "usual.builtin"),
                        own,
                        place.here(),
                        place.back(),
                        done));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
