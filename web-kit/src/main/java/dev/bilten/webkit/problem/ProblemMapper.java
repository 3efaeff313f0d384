package dev.bilten.webkit.problem;

import dev.bilten.kernel.ProblemType;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.view.CurrentPage;
import dev.bilten.webkit.view.View;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers every exception: problem+json for programs, a page for people. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private final Problems problems;
    private final MachineAnswers machines;
    private final CurrentPage page;
    private final Instance<ErrorPages> pages;
    private final CurrentIdentity identity;
    private final HttpServletRequest request;

    @Inject
    public ProblemMapper(
            Problems problems,
            MachineAnswers machines,
            CurrentPage page,
            Instance<ErrorPages> pages,
            CurrentIdentity identity,
            HttpServletRequest request) {
        this.problems = problems;
        this.machines = machines;
        this.page = page;
        this.pages = pages;
        this.identity = identity;
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < 400) {
            return answer.getResponse();
        }
        return audience() == Audience.PERSON ? forPerson(thrown) : machines.of(thrown);
    }

    private Audience audience() {
        return Audience.of(
                request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT), request.getHeader("HX-Request"));
    }

    private Response forPerson(Throwable thrown) {
        var problem = problems.of(thrown, page.page().toLocale());
        var drawn = pages.stream()
                .flatMap(dress -> dress.page(problem).stream())
                .findFirst()
                .orElseGet(() -> plain(problem));
        return MachineAnswers.begin(thrown, problem)
                .type("text/html;charset=UTF-8")
                .entity(drawn.withStatus(problem.status()))
                .build();
    }

    private View plain(Problem problem) {
        return problem.status() == ProblemType.NOT_SIGNED_IN.status()
                ? SignedOutPage.of(request, identity::signInUrl)
                : ErrorPage.of(problem);
    }

    /** What the plain page is drawn from. */
    record ErrorPage(Problem problem, String advice) {
        static View of(Problem problem) {
            return View.of("dev/bilten/webkit/problem/problem", new ErrorPage(problem, problem.code() + ".advice"));
        }
    }
}
