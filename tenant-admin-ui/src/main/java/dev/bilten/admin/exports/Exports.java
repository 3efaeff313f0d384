package dev.bilten.admin.exports;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Job;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one kind that a person asked for within a day, whatever page they went to meanwhile. */
@Service
public class Exports {
    private static final String PAGE = "dev/bilten/admin/exports/exports";
    private static final Duration SHOWN = Duration.ofDays(1);

    private final Tasks tasks;
    private final Files files;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public Exports(Tasks tasks, Files files, Messages messages, CurrentCall current) {
        this.tasks = tasks;
        this.files = files;
        this.messages = messages;
        this.current = current;
    }

    /** @param href the file; null until it is there */
    public record Row(Job job, @Nullable String href) {}

    /** @param running the address that has these rows, while some are not over yet; null when nothing moves any more */
    public record Model(List<Row> rows, @Nullable String running) {}

    /** The fragment's own variables: {@code exports}, as a page's model has it. */
    public record Shown(Model exports) {}

    /** @param address of the resource that answers {@link #rows} there, and {@link #file} below it */
    public Model mine(String kind, String address) {
        return mine(Set.of(kind), address);
    }

    /** Those of several kinds together. */
    public Model mine(Set<String> kinds, String address) {
        var wording = new Wording(messages, PAGE, current.locale());
        var me = current.call("looking").actor().id();
        var all = tasks.of(current.tenant(), me, clock.instant().minus(SHOWN)).stream()
                .filter(task -> kinds.contains(task.kind()))
                .toList();
        return new Model(
                all.stream().map(task -> row(task, wording, address)).toList(),
                all.stream().anyMatch(task -> !task.state().over()) ? address : null);
    }

    public View rows(String kind, String address) {
        return rows(Set.of(kind), address);
    }

    public View rows(Set<String> kinds, String address) {
        return View.fragment(PAGE, "rows", new Shown(mine(kinds, address))).withHeader("Cache-Control", "no-store");
    }

    private static Row row(Task task, Wording wording, String address) {
        int total = task.items().size();
        int through = task.done() + task.passed();
        var state = switch (task.state()) {
            case WAITING -> "waiting";
            case RUNNING -> "running";
            case DONE -> "done";
            case FAILED -> "failed";
        };
        var job = new Job(
                wording.text("exports." + task.kind()),
                state,
                through,
                Math.max(1, total),
                wording.text("exports." + state, through, total));
        return new Row(job, task.result().isPresent() ? address + "/" + task.id() : null);
    }

    /** The file of whoever asked for it; nobody else's is found. */
    public Response file(String kind, String task, String name) {
        return file(Set.of(kind), task, name);
    }

    public Response file(Set<String> kinds, String task, String name) {
        var found = tasks.byId(current.tenant(), Replies.id(task))
                .filter(one -> kinds.contains(one.kind()))
                .filter(one -> one.author()
                        .id()
                        .equals(current.call("fetching").actor().id()))
                .orElseThrow(ProblemException::notFound);
        var ref = found.result().flatMap(FileRef::parse).orElseThrow(ProblemException::notFound);
        var type = FileType.of(ref).orElseThrow(ProblemException::notFound);
        var bytes = files.read(current.tenant(), ref).orElseThrow(ProblemException::notFound);
        return Response.ok(bytes, type.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + name + "-"
                                + found.createdAt().toString().substring(0, 10) + "." + type.extension() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
