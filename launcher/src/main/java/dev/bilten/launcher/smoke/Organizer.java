package dev.bilten.launcher.smoke;

/**
 * The organizer made for this run, and what of it later steps need.
 *
 * @param shop address without a slash at its end
 * @param browser the owner's, signed in
 */
public record Organizer(String slug, String shop, String email, String password, Browser browser) {

    public Page admin(String path) {
        return browser.open(shop + "/admin" + path);
    }

    public static Page signIn(Browser browser, String url, String email, String password) {
        var login = browser.open(url);
        return login.formWith("password")
                .fill("email", email)
                .fill("password", password)
                .submit()
                .answering(200);
    }

    public Page switchOn(String plugin, String... settings) {
        var form = admin("/plugins").follow("/admin/plugins/" + plugin).formTo("/admin/plugins/" + plugin);
        for (int i = 0; i < settings.length; i += 2) {
            form.fill("s." + settings[i], settings[i + 1]);
        }
        return form.press("on", "true").submit().answering(200);
    }

    Page switchOff(String plugin) {
        return admin("/plugins/" + plugin)
                .formTo("/admin/plugins/" + plugin)
                .press("on", "false")
                .submit()
                .answering(200);
    }
}
