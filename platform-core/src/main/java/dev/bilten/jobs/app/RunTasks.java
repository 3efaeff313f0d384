package dev.bilten.jobs.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Sweep;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.CallContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what people asked for in bulk, a few items at a time, so that a node that dies repeats only those. */
@Service
public class RunTasks implements Sweep {
    static final String NAME = "jobs.tasks";
    private static final Logger LOG = LoggerFactory.getLogger(RunTasks.class);
    /** Of a step: at a tenth of a second each, progress moves every two seconds. */
    private static final int TOGETHER = 20;

    private final KeepTasks tasks;
    private final Instance<TaskKind> kinds;

    @Inject
    public RunTasks(KeepTasks tasks, Instance<TaskKind> kinds) {
        this.tasks = tasks;
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(4);
    }

    @Override
    public void sweep(CallContext call) {
        for (var next = tasks.claim(call); next.isPresent(); next = tasks.claim(call)) {
            run(call, next.get());
        }
    }

    private void run(CallContext call, Task task) {
        var kind = kinds.stream().filter(one -> one.kind().equals(task.kind())).findFirst();
        var theirs =
                new CallContext(call.tenant(), task.author(), task.kind() + " in bulk", call.clock(), call.requestId());
        try {
            var does = kind.orElseThrow(() -> new IllegalStateException("nobody does " + task.kind()));
            tasks.end(
                    call,
                    task.id(),
                    Task.State.DONE,
                    does.isWhole() ? whole(theirs, task, does) : oneByOne(theirs, task, does));
        } catch (RuntimeException e) {
            LOG.atError()
                    .addKeyValue("task", task.id())
                    .addKeyValue("kind", task.kind())
                    .addKeyValue("tenant", call.tenant().slug())
                    .setCause(e)
                    .log("A task failed");
            tasks.end(call, task.id(), Task.State.FAILED, Optional.empty());
        }
    }

    private Optional<String> oneByOne(CallContext call, Task task, TaskKind does) {
        var left = task.left();
        for (int from = 0; from < left.size(); from += TOGETHER) {
            step(call, task.id(), does, left.subList(from, Math.min(left.size(), from + TOGETHER)));
        }
        return does.finish(call, task);
    }

    /** What was told before a node died is told once. */
    private Optional<String> whole(CallContext call, Task task, TaskKind does) {
        var told = new HashSet<>(
                task.items().subList(0, task.items().size() - task.left().size()));
        return does.whole(call, task, item -> {
            tasks.advance(call, task.id(), told.add(item) ? 1 : 0, 0);
        });
    }

    private void step(CallContext call, UUID task, TaskKind kind, List<UUID> items) {
        int done = 0;
        for (var item : items) {
            if (kind.item(call, item)) {
                done++;
            }
        }
        tasks.advance(call, task, done, items.size() - done);
    }
}
