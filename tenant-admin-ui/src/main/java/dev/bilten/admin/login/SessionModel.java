package dev.bilten.admin.login;

import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.ws.rs.core.Response;

/**
 * Where somebody comes who signed in beside a page that is still open, here and on the platform's own host.
 *
 * @param start where the face begins
 */
public record SessionModel(String start) {

    /**
     * For the page that is still open.
     *
     * @param csrf what its forms are sent with from now on
     */
    public record Token(String csrf) {}

    public static View page(String start) {
        return View.of("dev/bilten/admin/login/again", new SessionModel(start));
    }

    public static Response token(CurrentPage current) {
        return Response.ok(new Token(current.page().csrf().get()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
