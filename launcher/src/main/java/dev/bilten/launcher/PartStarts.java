package dev.bilten.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Starts the parts at the same time, except those that the configuration says somebody else runs. */
final class PartStarts implements AutoCloseable {
    private final Steps steps;
    private final Endings endings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<CompletableFuture<?>> pending = new ArrayList<>();
    private Configuration configuration;

    PartStarts(Steps steps, Endings endings, Configuration configuration) {
        this.steps = steps;
        this.endings = endings;
        this.configuration = configuration;
    }

    /** @param key the configuration key by which a person names a part of their own */
    void start(String name, String key, Supplier<Part> start) {
        var own = configuration.own(key);
        Supplier<Part> step = own.<Supplier<Part>>map(url -> () -> new Part.Elsewhere("yours, " + url))
                .orElse(start);
        pending.add(CompletableFuture.runAsync(() -> add(name, steps.time(name, step, Part::where)), threads));
    }

    <T> CompletableFuture<T> prepare(Supplier<T> work) {
        var future = CompletableFuture.supplyAsync(work, threads);
        pending.add(future);
        return future;
    }

    private synchronized void add(String name, Part part) {
        endings.add(name, part);
        configuration = configuration.with(part);
    }

    synchronized Configuration configuration() {
        return configuration;
    }

    /** Waits for all, so that nothing is still starting when a failure ends the rest. */
    void await() {
        try {
            CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException e) {
            threads.shutdownNow();
            throw new StartFailed("Interrupted while the parts started.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new StartFailed(String.valueOf(e.getCause()), e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
