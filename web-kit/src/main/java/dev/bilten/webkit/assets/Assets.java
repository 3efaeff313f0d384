package dev.bilten.webkit.assets;

import dev.bilten.database.api.Service;
import jakarta.inject.Inject;

/** Addresses of static files. */
@Service
public class Assets {

    /** Where static files live on every host. */
    public static final String ROOT = "/assets/";

    @Inject
    public Assets() {}

    /** The address of {@code design/app.css} in this build. */
    public String url(String path) {
        return ROOT + path;
    }
}
