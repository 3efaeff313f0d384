package dev.bilten.admin.brand;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.undo.Undo;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ThemeChoice;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.extensions.app.SaveBrand.Picture;
import dev.bilten.files.app.SaveImage;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Logo, large picture, colour and letters of an organizer: kept in whatever theme the shop wears. */
@Path("/admin/brand")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class BrandPage {
    private static final String PAGE = "dev/bilten/admin/brand/brand";
    private static final String FIRST_COLOUR = "#0b5a68";

    private final TenantSettings settings;
    private final SaveBrand save;
    private final SaveImage images;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BrandPage(
            TenantSettings settings, SaveBrand save, SaveImage images, Messages messages, CurrentCall current) {
        this.settings = settings;
        this.save = save;
        this.images = images;
        this.messages = messages;
        this.current = current;
    }

    /** @param fault what is wrong with the file that was sent */
    record Upload(
            String name,
            String title,
            String help,
            String action,
            @Nullable String image,
            @Nullable String fault) {}

    record Model(
            FormView form,
            List<Choice> fonts,
            List<Upload> uploads,
            String preview,
            boolean saved,
            @Nullable Undo undo) {}

    /** @param done set by the forms of this page */
    @GET
    public View show(@QueryParam("done") @Nullable String done) {
        var undo = Arrays.stream(Picture.values())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .filter(one -> one.equals(done))
                .findFirst()
                .map(one -> Undo.of(wording().text("brand.taken." + one), "/admin/brand/" + one + "/restoration"));
        return page(filled(), Map.of(), done != null && undo.isEmpty(), undo.orElse(null));
    }

    @POST
    public Response look(Form form) {
        var accent = form.ticked("own") ? form.raw("accent").strip() : "";
        var violations = save.look(current.call("changed in the admin"), accent, form.raw("font"));
        if (violations.isEmpty()) {
            return saved();
        }
        violations.forEach(one -> form.fault(
                one.pointer().substring(1), one.key(), one.arguments().toArray()));
        return Replies.page(page(wording().again(form), Map.of(), false, null).withStatus(422));
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
        return Replies.page(page(filled(), Map.of(picture, wording().text(key)), false, null)
                .withStatus(422));
    }

    private ShopBrand brand() {
        return settings.read(current.tenant(), ShopBrand.KEY).orElse(ShopBrand.NONE);
    }

    private FormView filled() {
        var brand = brand();
        var own = !brand.accent().isEmpty();
        return FormView.of(
                Map.of("own", own ? "on" : "", "accent", own ? brand.accent() : FIRST_COLOUR, "font", brand.font()));
    }

    private View page(FormView form, Map<String, String> faults, boolean saved, @Nullable Undo undo) {
        var fonts = Stream.concat(Stream.of(""), ShopBrand.FONTS.stream())
                .map(font -> Choice.of(font, wording().text("brand.font." + (font.isEmpty() ? "theme" : font))))
                .toList();
        var worn = settings.read(current.tenant(), ThemeChoice.KEY)
                .filter(choice -> choice.given() == null)
                .map(ThemeChoice::theme);
        var uploads = List.of(
                upload("logo", brand().logo(), faults.get("logo")), upload("hero", brand().hero(), faults.get("hero")));
        var preview = worn.map(theme -> "/admin/themes/" + theme + "/preview").orElse("/");
        return View.of(PAGE, new Model(form, fonts, uploads, preview, saved, undo));
    }

    private Upload upload(String name, String image, @Nullable String fault) {
        return new Upload(
                name,
                wording().text("brand." + name),
                wording().text("brand." + name + ".help"),
                "/admin/brand/" + name,
                image.isEmpty() ? null : "/brand/" + image,
                fault);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
