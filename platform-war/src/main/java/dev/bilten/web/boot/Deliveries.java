package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.app.RelayRunner;
import jakarta.inject.Inject;

/** The outbox on its way to its consumers. */
@Service
public class Deliveries implements Step {
    private final RelayRunner runner;

    @Inject
    public Deliveries(RelayRunner runner) {
        this.runner = runner;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String name() {
        return "outbox relay";
    }

    @Override
    public void start() {
        runner.start();
    }

    @Override
    public void stop() {
        runner.stop();
    }
}
