package dev.bilten.admin.front;

import dev.bilten.admin.Replies;
import dev.bilten.files.app.SaveImage;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontBlock.Kind;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.app.EditFrontPage;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The picture of a block: a block begins with it, and what is to be seen on it is said afterwards. */
@Path(FrontPagePage.HERE)
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.SETTINGS_EDIT)
public class FrontPicturePage {
    private final EditFrontPage edit;
    private final SaveImage images;
    private final FrontDesk desk;
    private final CurrentCall current;

    @Inject
    public FrontPicturePage(EditFrontPage edit, SaveImage images, FrontDesk desk, CurrentCall current) {
        this.edit = edit;
        this.images = images;
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Path("image")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@FormParam("image") @Nullable EntityPart image) throws IOException {
        return keep(Optional.empty(), image);
    }

    @POST
    @Path("{id}/image")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response replace(@PathParam("id") String id, @FormParam("image") @Nullable EntityPart image)
            throws IOException {
        var block = desk.page()
                .block(Replies.id(id))
                .filter(known -> known.kind() == Kind.PICTURE)
                .orElseThrow(ProblemException::notFound);
        return keep(Optional.of(block), image);
    }

    private Response keep(Optional<FrontBlock> known, @Nullable EntityPart image) throws IOException {
        var bytes = image == null ? new byte[0] : image.getContent().readNBytes(SaveImage.LARGEST + 1);
        return switch (images.execute(current.tenant(), bytes)) {
            case SaveImage.Result.Saved(var ref) -> keep(known, ref.value());
            case SaveImage.Result.TooLarge _ -> refused(known, "front.large");
            case SaveImage.Result.NotAnImage() -> refused(known, "front.noimage");
        };
    }

    private Response keep(Optional<FrontBlock> known, String name) {
        var command = new EditFrontPage.Command(
                known.map(FrontBlock::id),
                known.map(block -> OptionalLong.of(block.version())).orElse(OptionalLong.empty()),
                Kind.PICTURE,
                known.map(FrontBlock::below).orElse(false),
                known.map(FrontBlock::heading).orElse(Text.EMPTY),
                known.map(FrontBlock::text).orElse(Text.EMPTY),
                name,
                List.of());
        return switch (edit.save(current.call("changed in the admin"), command)) {
            case EditFrontPage.Result.Saved(var block) ->
                Replies.seeOther(FrontPagePage.HERE + "?edit=" + block.id() + "&done=saved");
            case EditFrontPage.Result.Stale(var now) -> keep(Optional.of(now), name);
            case EditFrontPage.Result.Refused _ -> refused(known, "front.full");
            case EditFrontPage.Result.NotFound() -> throw ProblemException.notFound();
        };
    }

    private Response refused(Optional<FrontBlock> known, String key) {
        return Replies.page(desk.refused(known, key).withStatus(422));
    }
}
