package dev.bilten.admin.shelf;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.CategoryId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.catalog.app.MoveOnShelf;
import dev.bilten.catalog.app.MoveOnShelf.Direction;
import dev.bilten.catalog.app.MoveOnShelf.Thing;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.forms.Form;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The buttons that move a row of a list up or down; they stand on the pages of those lists. */
@Path("/admin/events/{id}/arrangement")
@Requires(Permissions.EVENTS_EDIT)
@WithinEvent("id")
public class ArrangementPage {
    private final MoveOnShelf move;
    private final CurrentCall current;

    @Inject
    public ArrangementPage(MoveOnShelf move, CurrentCall current) {
        this.move = move;
        this.current = current;
    }

    /** @param form which list ({@code thing}), which row ({@code one}), and {@code direction} */
    @POST
    public Response move(@PathParam("id") String id, Form form) {
        var event = new EventId(Replies.id(id));
        var one = Replies.id(form.raw("one"));
        var command = new MoveOnShelf.Command(event, thing(form.raw("thing"), one), direction(form.raw("direction")));
        if (!move.execute(current.call("arranged in the admin"), command)) {
            throw ProblemException.notFound();
        }
        return Replies.seeOther("/admin/events/" + event + list(form));
    }

    private static Thing thing(String sent, UUID one) {
        return switch (sent) {
            case "categories" -> new Thing.OfCategories(new CategoryId(one));
            case "products" -> new Thing.OfProducts(new ProductId(one));
            case "variations" -> new Thing.OfVariations(new VariationId(one));
            default -> throw new ProblemException(ProblemType.INVALID, "There is no such list.");
        };
    }

    private static Direction direction(String sent) {
        return switch (sent) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            default -> throw new ProblemException(ProblemType.INVALID, "Rows move up or down.");
        };
    }

    private static String list(Form form) {
        return switch (form.raw("thing")) {
            case "categories" -> "/categories";
            case "variations" -> "/products/" + Replies.id(form.raw("product")) + "/variations";
            default -> "#products";
        };
    }
}
