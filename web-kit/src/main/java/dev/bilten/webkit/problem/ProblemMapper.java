package dev.bilten.webkit.problem;

import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/** Answers every exception: problem+json for programs, a page for people. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    private final Problems problems;
    private final CurrentPage page;
    private final Instance<ErrorPages> pages;
    private final HttpServletRequest request;

    @Inject
    public ProblemMapper(Problems problems, CurrentPage page, Instance<ErrorPages> pages, HttpServletRequest request) {
        this.problems = problems;
        this.page = page;
        this.pages = pages;
        this.request = request;
    }

    private static final int RETRY_SECONDS = 2;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        return audience() == Audience.PERSON ? forPerson(thrown) : forMachine(thrown);
    }

    private Audience audience() {
        return Audience.of(
                request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT), request.getHeader("HX-Request"));
    }

    private Response forMachine(Throwable thrown) {
        var problem = problems.of(thrown, Locale.ENGLISH);
        return response(thrown, problem).type(PROBLEM).entity(problem).build();
    }

    private Response forPerson(Throwable thrown) {
        var problem = problems.of(thrown, page.page().toLocale());
        var drawn = pages.stream()
                .flatMap(dress -> dress.page(problem).stream())
                .findFirst()
                .orElseGet(() -> ErrorPage.of(problem));
        return response(thrown, problem)
                .type("text/html;charset=UTF-8")
                .entity(drawn.withStatus(problem.status()))
                .build();
    }

    /** Keeps what the answer has to say beside its body, such as Allow and Retry-After. */
    private static Response.ResponseBuilder response(Throwable thrown, Problem problem) {
        var builder = Response.status(problem.status());
        if (problem.status() == ProblemType.UNAVAILABLE.status()) {
            builder.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (thrown instanceof WebApplicationException refused) {
            refused.getResponse().getStringHeaders().forEach((name, values) -> {
                if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                        && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                    values.forEach(value -> builder.header(name, value));
                }
            });
        }
        return builder;
    }

    /** What the plain page is drawn from. */
    record ErrorPage(Problem problem, String advice) {
        static View of(Problem problem) {
            return View.of("dev/bilten/webkit/problem/problem", new ErrorPage(problem, problem.code() + ".advice"));
        }
    }
}
