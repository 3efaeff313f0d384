package dev.bilten.admin.orders;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Job;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far what a person asked for in bulk is; it stays for a day, whatever page they go to meanwhile. */
@Service
public class Progress {
    static final String PAGE = "dev/bilten/admin/orders/progress";
    private static final Duration SHOWN = Duration.ofDays(1);

    private final Tasks tasks;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Progress(Tasks tasks, Messages messages, CurrentCall current) {
        this.tasks = tasks;
        this.messages = messages;
        this.current = current;
    }

    /** @param href the file it left; null for none */
    record Row(Job job, @Nullable String href) {}

    /** @param running some are not over yet, so the page looks again */
    record Model(List<Row> rows, boolean running) {}

    Model mine() {
        var wording = new Wording(messages, PAGE, current.locale());
        var all =
                tasks
                        .of(
                                current.tenant(),
                                current.call("looking").actor().id(),
                                clock.instant().minus(SHOWN))
                        .stream()
                        .filter(task -> BulkAct.of(task.kind()).isPresent())
                        .toList();
        return new Model(
                all.stream().map(task -> row(task, wording)).toList(),
                all.stream().anyMatch(task -> !task.state().over()));
    }

    private static Row row(Task task, Wording wording) {
        int total = task.items().size();
        int through = task.done() + task.passed();
        var state = switch (task.state()) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
        };
        var text = wording.text("progress." + state, through, total, task.done(), task.passed());
        var job = new Job(wording.text("task." + task.kind(), total), state, through, Math.max(1, total), text);
        return new Row(job, task.result().isPresent() ? OrdersPage.HERE + "/exports/" + task.id() : null);
    }
}
