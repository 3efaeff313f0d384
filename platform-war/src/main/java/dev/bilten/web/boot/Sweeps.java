package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.app.SweepRunner;
import jakarta.inject.Inject;

/** Background work that comes again and again. */
@Service
public class Sweeps implements Step {
    private final SweepRunner runner;

    @Inject
    public Sweeps(SweepRunner runner) {
        this.runner = runner;
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String name() {
        return "sweeps";
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
