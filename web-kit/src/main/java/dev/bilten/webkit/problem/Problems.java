package dev.bilten.webkit.problem;

import dev.bilten.database.api.OutcomeUnknown;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever was thrown into a {@link Problem}. Only what nobody expected is logged, once. */
@Service
public class Problems {

    private static final String BUNDLE = "dev/bilten/webkit/problem/problem";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int INCIDENT_LENGTH = 8;

    private final Messages messages;

    @Inject
    public Problems(Messages messages) {
        this.messages = messages;
    }

    public Problem of(Throwable thrown, Locale locale) {
        var expected = find(ProblemException.class, thrown);
        if (expected != null) {
            return of(expected.type(), expected.getMessage(), expected.violations(), locale);
        }
        if (find(OutcomeUnknown.class, thrown) != null) {
            return of(
                    ProblemType.UNAVAILABLE,
                    "The database went away while it answered: what you asked for may be done or not. Look before you repeat"
                            + " it, or repeat it with the same Idempotency-Key.",
                    List.of(),
                    locale);
        }
        if (thrown instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return of(type(refused.getResponse().getStatus()), null, List.of(), locale);
        }
        return unexpected(thrown, locale);
    }

    /** A problem that an edge tells without throwing. */
    public Problem of(ProblemType type, @Nullable String detail, List<Violation> violations, Locale locale) {
        var errors =
                violations.stream().map(violation -> fault(violation, locale)).toList();
        return new Problem(
                Problem.address(type),
                type.slug(),
                title(type, locale),
                type.status(),
                detail == null || saysTheTitle(type, detail) ? null : detail,
                null,
                errors);
    }

    /** Details are written in English: what is the title once more would be read twice, or in two languages. */
    private boolean saysTheTitle(ProblemType type, String detail) {
        return detail.equals(title(type, Locale.ENGLISH) + ".");
    }

    private Problem unexpected(Throwable thrown, Locale locale) {
        var incident = Secrets.code(INCIDENT_LENGTH);
        LOG.error("unexpected failure incident={}", incident, thrown);
        var type = ProblemType.INTERNAL;
        return new Problem(
                Problem.address(type), type.slug(), title(type, locale), type.status(), null, incident, List.of());
    }

    private String title(ProblemType type, Locale locale) {
        return messages.text(BUNDLE, locale, type.slug() + ".title");
    }

    private Problem.Fault fault(Violation violation, Locale locale) {
        var text = messages.text(
                BUNDLE, locale, violation.key(), violation.arguments().toArray());
        return new Problem.Fault(violation.pointer(), violation.key(), text);
    }

    private static ProblemType type(int status) {
        return Stream.of(
                        ProblemType.BAD_REQUEST,
                        ProblemType.NOT_SIGNED_IN,
                        ProblemType.FORBIDDEN,
                        ProblemType.NOT_FOUND,
                        ProblemType.METHOD_NOT_ALLOWED,
                        ProblemType.NOT_ACCEPTABLE,
                        ProblemType.CONFLICT,
                        ProblemType.TOO_LARGE,
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        ProblemType.TOO_MANY_REQUESTS)
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(ProblemType.BAD_REQUEST);
    }

    /** Libraries wrap what our readers and records throw. */
    private static <T extends Throwable> @Nullable T find(Class<T> wanted, Throwable thrown) {
        var depth = 0;
        for (var cause = thrown; cause != null && depth < 10; cause = cause.getCause(), depth++) {
            if (wanted.isInstance(cause)) {
                return wanted.cast(cause);
            }
        }
        return null;
    }
}
