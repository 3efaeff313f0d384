package dev.bilten.bench;

import dev.bilten.bench.report.ReportPage;
import dev.bilten.bench.results.ResultFiles;
import dev.bilten.bench.results.ResultTable;
import dev.bilten.bench.stage.Stage;
import dev.bilten.launcher.StartFailed;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./bilten bench}; exit code 1 when a run failed or the auditor found something, 2 when it was not understood. */
public final class Main {
    private static final Logger ROOT = Logger.getLogger("");

    private Main() {}

    public static void main(String[] args) {
        ROOT.setLevel(Level.SEVERE); // libraries talk; the person wants the figures
        var project = Path.of(System.getProperty("bilten.project", "."))
                .toAbsolutePath()
                .normalize();
        System.exit(run(project, List.of(args)));
    }

    private static int run(Path project, List<String> words) {
        var results = new ResultFiles(project.resolve("bench/results"));
        if (words.isEmpty()) {
            System.out.print(Workloads.list());
            return 0;
        }
        if (words.getFirst().equals("--report")) {
            System.out.println(ReportPage.draw(results.all(), project.resolve("bench/target/report.html")));
            return 0;
        }
        var workload = Workloads.named(words.getFirst());
        if (workload.isEmpty()) {
            System.err.print("No workload " + words.getFirst() + ".\n" + Workloads.list());
            return 2;
        }
        try {
            measure(project, workload.get(), BenchOptions.read(words.subList(1, words.size())), results);
            return 0;
        } catch (BenchFailed | StartFailed e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static void measure(Path project, Workload workload, BenchOptions options, ResultFiles results) {
        warnWhenBusy();
        try (var stage = stage(project, workload, options)) {
            var outcomes = workload.run(stage, options);
            System.out.print(ResultTable.of(outcomes));
            if (options.quick()) {
                System.out.println("\nA quick look, not kept.");
            } else {
                System.out.println("\nKept in " + project.relativize(results.append(workload.name(), outcomes)));
            }
        }
    }

    /** Ratios bear some noise; a machine with twice as much to do as it has cores gives none that means anything. */
    private static void warnWhenBusy() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        if (load > Runtime.getRuntime().availableProcessors()) {
            System.out.printf(
                    Locale.ROOT,
                    "  This machine is busy with something else (load %.1f): do not believe what follows.%n",
                    load);
        }
    }

    private static Stage stage(Path project, Workload workload, BenchOptions options) {
        var running = options.path("attach");
        if (running.isPresent()) {
            return Stage.attached(project, running.get());
        }
        return options.path("home")
                .map(home -> Stage.kept(project, home))
                .orElseGet(() -> Stage.fresh(project, project.resolve("bench/target/home/" + workload.name())));
    }
}
