package dev.bilten.web.console.defaults;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.admin.brand.BrandParts;
import dev.bilten.admin.undo.Undo;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.app.HandDownSetting;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.OperatorOnly;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The colour, the letters and the pictures of all shops whose organizers and agencies chose none. */
@Path(DefaultBrandView.HERE)
@Produces(MediaType.TEXT_HTML)
@OperatorOnly
public class DefaultBrandPage {
    private final DefaultBrandView view;
    private final BrandParts parts;
    private final HandDownSetting handDown;
    private final Files files;
    private final CurrentCall current;

    @Inject
    public DefaultBrandPage(
            DefaultBrandView view, BrandParts parts, HandDownSetting handDown, Files files, CurrentCall current) {
        this.view = view;
        this.parts = parts;
        this.handDown = handDown;
        this.files = files;
        this.current = current;
    }

    /**
     * @param done set by the forms of this page
     * @param was the picture that was taken away
     */
    @GET
    public View show(@QueryParam("done") @Nullable String done, @QueryParam("was") @Nullable String was) {
        var taken = ("logo".equals(done) || "hero".equals(done)) && was != null
                ? Undo.of(
                        parts.text("brand.taken." + done),
                        DefaultBrandView.HERE + "/" + done + "/restoration",
                        Map.of("was", was))
                : null;
        return view.show(view.filled(), Map.of(), "saved".equals(done), taken);
    }

    /** As the page shows it; shops have it on their own hosts. */
    @GET
    @Path("images/{name: [0-9a-f]+\\.[a-z]+}")
    public Response image(@PathParam("name") String name) {
        var ref = FileRef.parse("images/" + name).orElseThrow(ProblemException::notFound);
        var content = files.read(PlatformContext.PLATFORM, ref).orElseThrow(ProblemException::notFound);
        return Response.ok(
                        content,
                        FileType.of(ref).orElseThrow(ProblemException::notFound).mediaType())
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }

    @POST
    public Response save(Form form) {
        var accent = form.ticked("own") ? form.raw("accent").strip() : "";
        var font = form.raw("font");
        var violations = SaveBrand.violations(accent, font);
        if (!violations.isEmpty()) {
            Wording.explain(form, violations, Map.of());
            return Replies.page(
                    view.show(view.wording().again(form), Map.of(), false, null).withStatus(422));
        }
        handDown.change(
                current.platformCall("handed down in the console"),
                ShopBrand.KEY,
                now -> Optional.of(now.orElse(ShopBrand.NONE).withLook(accent, font))
                        .filter(brand -> !brand.equals(ShopBrand.NONE)));
        return Replies.seeOther(DefaultBrandView.HERE + "?done=saved");
    }
}
