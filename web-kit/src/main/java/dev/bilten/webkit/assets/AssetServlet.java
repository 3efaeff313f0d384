package dev.bilten.webkit.assets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Serves {@code /assets/*} from memory. A servlet, because JAX-RS at the root hides the server's own static files. */
@WebServlet(urlPatterns = "/assets/*")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final Pattern HASHED = Pattern.compile("/([0-9a-f]{12})/(.+)");

    private final transient Assets assets;

    @Inject
    public AssetServlet(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        var hashed = HASHED.matcher(path);
        var asset = assets.find(hashed.matches() ? hashed.group(2) : path.substring(1))
                .orElse(null);
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var current = hashed.matches() && hashed.group(1).equals(assets.version());
        describe(response, asset, current);
        if (asset.etag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        write(response, asset, request.getHeader("Accept-Encoding"));
    }

    private void describe(HttpServletResponse response, Asset asset, boolean current) {
        response.setHeader("Cache-Control", caching(current));
        response.setHeader("ETag", asset.etag());
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(asset.type());
    }

    private String caching(boolean current) {
        if (assets.version().isEmpty()) {
            return "no-cache";
        }
        return current ? "public, max-age=31536000, immutable" : "public, max-age=300";
    }

    private static void write(HttpServletResponse response, Asset asset, @Nullable String accepted) throws IOException {
        var gzip = asset.gzip();
        var packed = gzip != null && Packing.takenBy(accepted);
        var content = packed && gzip != null ? gzip : asset.content();
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
