package dev.bilten.webkit.problem;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** What a program is told that went wrong. Asks nothing of the request, so it may be made on any thread. */
@Service
public class MachineAnswers {
    private static final int RETRY_SECONDS = 2;

    private final Problems problems;

    @Inject
    public MachineAnswers(Problems problems) {
        this.problems = problems;
    }

    public Response of(Throwable thrown) {
        var problem = problems.of(thrown, Locale.ENGLISH);
        return begin(thrown, problem).type(Problem.MEDIA_TYPE).entity(problem).build();
    }

    /** Keeps what the answer has to say beside its body, such as Allow and Retry-After. */
    static Response.ResponseBuilder begin(Throwable thrown, Problem problem) {
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
}
