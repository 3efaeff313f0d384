package dev.bilten.bench;

import dev.bilten.bench.results.Outcome;
import dev.bilten.bench.stage.Stage;
import java.util.List;

/** Something a platform is asked to do, and the limit it is held against. */
public interface Workload {
    /** As it is typed. */
    String name();

    /** One line for the list. */
    String about();

    /** @throws BenchFailed when nothing was measured, or the auditor found something */
    List<Outcome> run(Stage stage, BenchOptions options);
}
