package dev.bilten.admin.brand;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.extensions.app.SaveBrand.Picture;
import dev.bilten.files.app.SaveImage;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Logo, large picture, colour and letters of an organizer: kept in whatever theme the shop wears. */
@Path("/admin/brand")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class BrandPage {
    private final BrandView view;
    private final BrandParts parts;
    private final SaveBrand save;
    private final SaveImage images;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BrandPage(
            BrandView view,
            BrandParts parts,
            SaveBrand save,
            SaveImage images,
            Messages messages,
            CurrentCall current) {
        this.view = view;
        this.parts = parts;
        this.save = save;
        this.images = images;
        this.messages = messages;
        this.current = current;
    }

    /** @param done set by the forms of this page */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var undo = Arrays.stream(Picture.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .filter(one -> one.equals(done))
                .findFirst()
                .map(one -> Undo.of(parts.text("brand.taken." + one), "/admin/brand/" + one + "/restoration"));
        return view.show(view.filled(), Map.of(), done != null && undo.isEmpty(), undo.orElse(null));
    }

    @POST
    public Response look(Form form) {
        var accent = form.ticked("own") ? form.raw("accent").strip() : "";
        var violations = save.look(current.call("changed in the admin"), accent, form.raw("font"));
        if (violations.isEmpty()) {
            return saved();
        }
        form.explain(violations, pointer -> pointer.substring(1));
        return Replies.page(
                view.show(wording().again(form), Map.of(), false, null).withStatus(422));
    }

    @POST
    @Path("{picture: logo|hero}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("picture") String picture, @FormParam("image") @Nullable EntityPart image)
            throws IOException {
        var bytes = image == null ? new byte[0] : image.getContent().readNBytes(SaveImage.LARGEST + 1);
        return switch (images.execute(current.tenant(), bytes)) {
            case SaveImage.Result.Saved(var ref) -> keep(picture, ref.value());
            case SaveImage.Result.TooLarge _ -> refused(picture, "brand.large");
            case SaveImage.Result.NotAnImage() -> refused(picture, "brand.noimage");
        };
    }

    @POST
    @Path("{picture: logo|hero}/removal")
    public Response remove(@PathParam("picture") String picture) {
        keep(picture, "");
        return Replies.seeOther("/admin/brand?done=" + picture);
    }

    /** Pressed twice, or when another picture stands there by now, it changes nothing. */
    @POST
    @Path("{picture: logo|hero}/restoration")
    public Response restore(@PathParam("picture") String picture) {
        save.restore(current.call("put back in the admin"), Picture.valueOf(picture.toUpperCase(Locale.ROOT)));
        return saved();
    }

    private Response keep(String picture, String name) {
        save.picture(current.call("changed in the admin"), Picture.valueOf(picture.toUpperCase(Locale.ROOT)), name);
        return saved();
    }

    private static Response saved() {
        return Replies.seeOther("/admin/brand?done=saved");
    }

    private Response refused(String picture, String key) {
        return Replies.page(view.show(view.filled(), Map.of(picture, parts.text(key)), false, null)
                .withStatus(422));
    }

    private Wording wording() {
        return new Wording(messages, BrandView.PAGE, current.locale());
    }
}
