package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.infra.StoredAnswers;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.time.Duration;

/** Lets idempotency keys go after three days: a client that is still repeating a request by then has other troubles. */
@Service
public class ForgetAnswers implements Sweep {
    private static final Duration KEPT = Duration.ofDays(3);

    private final Database database;
    private final StoredAnswers answers;

    @Inject
    public ForgetAnswers(Database database, StoredAnswers answers) {
        this.database = database;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "idempotency.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void sweep(CallContext call) {
        database.inTransaction(call.tenant(), () -> {
            answers.deleteBefore(call.now().minus(KEPT));
        });
    }
}
