package dev.bilten.web.health;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.web.boot.BootState;
import dev.bilten.web.boot.BootState.State;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node is up to date with its schemas and reaches its database. The reason why not stands in the log: the address is
 * open to everybody, so the answer names the step and nothing more.
 */
@Readiness
@Service
public class Ready implements HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final BootState boot;
    private final Database database;
    private final Neighbours neighbours;

    @Inject
    public Ready(BootState boot, Database database, Neighbours neighbours) {
        this.boot = boot;
        this.database = database;
        this.neighbours = neighbours;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("bilten");
        var up = started(answer) && databaseAnswers(answer);
        neighbours.states().forEach(answer::withData);
        return answer.status(up).build();
    }

    private boolean started(HealthCheckResponseBuilder answer) {
        return switch (boot.now()) {
            case State.Done(var took) -> {
                answer.withData("boot-ms", took.toMillis());
                yield true;
            }
            case State.Working(var step) -> {
                answer.withData("step", step);
                yield false;
            }
            case State.Failing(var step, var ignored, var since) -> {
                answer.withData("failing-step", step).withData("since", since.toString());
                yield false;
            }
            case State.Stopped() -> {
                answer.withData("step", "stopped");
                yield false;
            }
        };
    }

    private boolean databaseAnswers(HealthCheckResponseBuilder answer) {
        try {
            database.inTransaction(
                    PlatformContext.PLATFORM,
                    () -> database.sql()
                            .createQuery("select 1")
                            .mapTo(Integer.class)
                            .one());
            answer.withData("database", "up");
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer: {}", e.toString());
            answer.withData("database", "down");
            return false;
        }
    }
}
