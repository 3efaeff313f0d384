package dev.bilten.web.console.organizers;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Violation;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.webkit.forms.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The form that makes an organizer, and what the use case says about its fields. */
final class OrganizerForm {
    /** The use case speaks of the owner; the form has the organizer's own name beside it. */
    private static final Map<String, String> OWNER_FIELDS =
            Map.of("/email", "owner-email", "/name", "owner-name", "/password", "password");

    /** Looked at here too, so that all faults of the form are told at once. */
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    private OrganizerForm() {}

    static CreateTenant.Command read(Form form) {
        var name = form.text("name").required().max(120).value();
        var slug =
                form.text("slug").required().max(40).like(SLUG, "slug.invalid").value();
        var email = form.email("owner-email").required().value();
        var person = form.text("owner-name").required().max(120).value();
        var password = form.text("password").required().min(8).max(128).value();
        var language =
                form.choice("language", Set.copyOf(OurLanguages.TAGS)).value().orElse("");
        return new CreateTenant.Command(slug, name, new NewTenantStep.Owner(email, person, password, language));
    }

    static void explain(Form form, List<Violation> violations) {
        form.explain(violations, pointer -> OWNER_FIELDS.getOrDefault(pointer, "name"));
    }
}
