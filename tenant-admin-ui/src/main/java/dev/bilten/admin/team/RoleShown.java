package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.keys.OwnRights;
import dev.bilten.admin.reach.Reach;
import dev.bilten.admin.reach.ReachForm;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Team;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A team as a page: what is ticked, also where a form was not taken. */
@Service
public class RoleShown {
    private static final String PAGE = "dev/bilten/admin/team/role";

    private final OwnRights rights;
    private final ReachForm places;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public RoleShown(OwnRights rights, ReachForm places, Messages messages, CurrentCall current) {
        this.rights = rights;
        this.places = places;
        this.messages = messages;
        this.current = current;
    }

    /** @param everything it may do all there is, and only its name can be changed */
    record Model(
            String action,
            String heading,
            boolean fresh,
            boolean everything,
            List<OwnRights.Tick> ticks,
            ReachForm.Model where,
            FormView form) {}

    Response again(Optional<Team> team, Set<String> chosen, Reach where, Form form) {
        return Replies.page(page(team, chosen, where, wording().again(form)).withStatus(422));
    }

    /** With other events to tick, and all of it as it was typed. */
    Response looked(Optional<Team> team, Set<String> chosen, Reach where, Form form) {
        return Replies.page(page(team, chosen, where, wording().again(form)));
    }

    View page(Optional<Team> team, Set<String> ticked, Reach where, FormView form) {
        var words = new Wording(messages, OwnRights.WORDS, current.locale());
        return View.of(
                PAGE,
                new Model(
                        RolePage.HERE + "/"
                                + team.map(one -> one.id().toString()).orElse("new"),
                        team.map(Team::name).orElse(wording().text("role.new")),
                        team.isEmpty(),
                        team.filter(one -> one.rights().everything()).isPresent(),
                        rights.ticks(words, ticked),
                        places.model(current.tenant(), wording(), where, form),
                        form));
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
