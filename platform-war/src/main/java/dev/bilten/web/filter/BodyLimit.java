package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a body that is too long: at once where the length is announced, else as soon as it is passed. What is left of the
 * body is not read, so the connection ends.
 */
@Service
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final long GENERAL = 1L << 20;
    private static final long IMAGE = 6L << 20;
    private static final long THEME = 5L << 20;
    private static final long PLUGIN = 25L << 20;
    /** A file may have 20 MB, and a form several smaller ones. */
    private static final long ANSWERS = 25L << 20;

    private final transient Refusals refusals;

    @Inject
    public BodyLimit(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var visit = Visit.current();
        var limit = limit(visit.path());
        if (request.getContentLengthLong() > limit) {
            refuse(visit);
            return;
        }
        try {
            chain.doFilter(request.getContentLengthLong() < 0 ? new LimitedRequest(request, limit) : request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!LimitedRequest.passed(e) || response.isCommitted()) {
                throw e;
            }
            refuse(visit);
        }
    }

    private void refuse(Visit visit) throws IOException {
        visit.response().setHeader("Connection", "close");
        refusals.page(visit, ProblemType.TOO_LARGE);
    }

    /** Who may upload at all is checked behind; here only the size. */
    static long limit(String path) {
        if (path.equals("/platform/plugins")) {
            return PLUGIN;
        }
        if (path.equals("/admin/themes/upload")) {
            return THEME;
        }
        if (path.startsWith("/checkout/")
                || (path.startsWith("/o/") && path.endsWith("/answers"))
                || (path.startsWith("/admin/orders/") && path.endsWith("/people/answers"))) {
            return ANSWERS;
        }
        return image(path) ? IMAGE : GENERAL;
    }

    private static boolean image(String path) {
        return (path.startsWith("/admin/") && path.endsWith("/image"))
                || path.equals("/admin/brand/logo")
                || path.equals("/admin/brand/hero");
    }
}
