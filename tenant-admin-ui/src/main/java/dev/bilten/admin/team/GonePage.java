package dev.bilten.admin.team;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TeamId;
import dev.bilten.identity.app.DeleteTeam;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of the people in a team when it is deleted; and then it is. */
@Path(RolePage.HERE + "/{id}/deletion")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.TEAM_EDIT)
public class GonePage {
    private static final String PAGE = "dev/bilten/admin/team/gone";

    private final DeleteTeam delete;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public GonePage(DeleteTeam delete, Messages messages, CurrentCall current) {
        this.delete = delete;
        this.messages = messages;
        this.current = current;
    }

    /**
     * @param leave how many are in it, in words
     * @param keep those who have another team, in words; null for none
     * @param stranded the names of those who could do nothing any more
     * @param refused why it stays, or null
     */
    record Model(
            String here,
            String role,
            String name,
            String leave,
            @Nullable String keep,
            List<String> stranded,
            @Nullable String refused) {}

    @GET
    public View show(@PathParam("id") String id) {
        return page(team(id), null);
    }

    @POST
    public Response delete(@PathParam("id") String id) {
        var team = team(id);
        return switch (delete.execute(current.call("deleted in the admin"), team)) {
            case DeleteTeam.Result.Deleted() -> Replies.seeOther("/admin/team?done=gone");
            case DeleteTeam.Result.NotThere() -> throw ProblemException.notFound();
            case DeleteTeam.Result.LastOwners() -> refused(team, "gone.owners");
            case DeleteTeam.Result.BeyondYourRights() -> refused(team, "gone.beyond");
        };
    }

    private Response refused(TeamId team, String why) {
        return Replies.page(page(team, why).withStatus(422));
    }

    private static TeamId team(String id) {
        return new TeamId(Replies.id(id));
    }

    private View page(TeamId id, @Nullable String refused) {
        var wording = new Wording(messages, PAGE, current.locale());
        var outlook = delete.outlook(current.tenant(), id).orElseThrow(ProblemException::notFound);
        int all = outlook.leave().size();
        int kept = all - outlook.stranded().size();
        var why = outlook.owners() ? "gone.owners" : refused;
        return View.of(
                PAGE,
                new Model(
                        RolePage.HERE + "/" + id + "/deletion",
                        RolePage.HERE + "/" + id,
                        outlook.team().name(),
                        wording.text("gone.leave", all),
                        kept == 0 ? null : wording.text("gone.keep", kept),
                        outlook.stranded(),
                        why == null ? null : wording.text(why)));
    }
}
