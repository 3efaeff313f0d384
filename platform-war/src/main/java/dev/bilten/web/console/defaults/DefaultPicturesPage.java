package dev.bilten.web.console.defaults;

import dev.bilten.admin.Replies;
import dev.bilten.admin.brand.BrandParts;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.files.app.SaveImage;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.forms.Form;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of the platform's brand; they lie in a place of the file store that is no organizer's. */
@Path(DefaultBrandView.HERE + "/{picture: logo|hero}")
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultPicturesPage {
    private final DefaultBrandView view;
    private final BrandParts parts;
    private final SaveImage images;
    private final Files files;
    private final HandDownSetting handDown;
    private final CurrentCall current;

    @Inject
    public DefaultPicturesPage(
            DefaultBrandView view,
            BrandParts parts,
            SaveImage images,
            Files files,
            HandDownSetting handDown,
            CurrentCall current) {
        this.view = view;
        this.parts = parts;
        this.images = images;
        this.files = files;
        this.handDown = handDown;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@PathParam("picture") String picture, @FormParam("image") @Nullable EntityPart image)
            throws IOException {
        var bytes = image == null ? new byte[0] : image.getContent().readNBytes(SaveImage.LARGEST + 1);
        return switch (images.execute(PlatformContext.PLATFORM, bytes)) {
            case SaveImage.Result.Saved(var ref) -> keep(picture, ref.value(), "saved");
            case SaveImage.Result.TooLarge _ -> refused(picture, "brand.large");
            case SaveImage.Result.NotAnImage() -> refused(picture, "brand.noimage");
        };
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("picture") String picture) {
        var brand = view.brand();
        var was = picture.equals("logo") ? brand.logo() : brand.hero();
        return keep(picture, "", picture + "&was=" + was);
    }

    /** Only what lies there already is put back. */
    @POST
    @Path("restoration")
    public Response restore(@PathParam("picture") String picture, Form form) {
        var was = FileRef.parse(form.raw("was"))
                .filter(ref -> files.read(PlatformContext.PLATFORM, ref).isPresent())
                .orElseThrow(ProblemException::notFound);
        return keep(picture, was.value(), "saved");
    }

    private Response keep(String picture, String name, String done) {
        handDown.change(
                current.platformCall("handed down in the console"),
                ShopBrand.KEY,
                now -> Optional.of(with(now.orElse(ShopBrand.NONE), picture, name))
                        .filter(brand -> !brand.equals(ShopBrand.NONE)));
        return Replies.seeOther(DefaultBrandView.HERE + "?done=" + done);
    }

    private static ShopBrand with(ShopBrand brand, String picture, String name) {
        return picture.equals("logo") ? brand.withLogo(name) : brand.withHero(name);
    }

    private Response refused(String picture, String key) {
        return Replies.page(view.show(view.filled(), Map.of(picture, parts.text(key)), false, null)
                .withStatus(422));
    }
}
