package dev.bilten.web.api.orders;

import dev.bilten.catalog.api.EventId;
import dev.bilten.database.api.Combiner;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Idempotency;
import dev.bilten.identity.api.Idempotency.Begun;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.web.api.Once;
import dev.bilten.webkit.problem.MachineAnswers;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Programs that order at the same moment share one transaction per event: orders, answers and idempotency keys stand or fall
 * together, and each program gets its own answer.
 */
@Service
public class OrderQueue {
    private static final int AT_A_TIME = 100;
    private static final Executor LEADERS =
            task -> Thread.ofVirtual().name("orders").start(task);

    private final Combiner<Line, Job, OrderAnswers.Outcome> combiner = new Combiner<>(AT_A_TIME, this::together);
    private final Database database;
    private final Idempotency idempotency;
    private final CreateOrder createOrder;
    private final OrderAnswers answers;
    private final MachineAnswers problems;

    @Inject
    public OrderQueue(
            Database database,
            Idempotency idempotency,
            CreateOrder createOrder,
            OrderAnswers answers,
            MachineAnswers problems) {
        this.database = database;
        this.idempotency = idempotency;
        this.createOrder = createOrder;
        this.answers = answers;
        this.problems = problems;
    }

    /** Where they stand and wait. */
    private record Line(TenantContext tenant, EventId event) {}

    /** @param shop what the buyer's page is found under */
    record Job(CallContext call, CreateOrder.Command command, Optional<Idempotency.Sealed> seal, URI shop) {}

    CompletableFuture<Response> submit(Job job) {
        return combiner.submit(new Line(job.call().tenant(), job.command().event()), job, LEADERS)
                // answers are written beside the next batch, not before it
                .handleAsync((outcome, failure) -> failure == null ? response(outcome) : problems.of(failure), LEADERS);
    }

    /** Of a body that cannot be taken: that its key was used for another one is said first. */
    ProblemException firstFault(CallContext call, Optional<Idempotency.Sealed> seal, ProblemException invalid) {
        return seal.filter(one -> idempotency.earlier(call, List.of(one)).get(one) instanceof Begun.Conflict)
                .map(_ -> Once.conflict())
                .orElse(invalid);
    }

    /** Made here and not by the mapper of exceptions: the request is not at hand on this thread. */
    private Response response(OrderAnswers.Outcome outcome) {
        return switch (outcome) {
            case OrderAnswers.Outcome.Made(var status, var kept, var replayed) -> Once.kept(status, kept, replayed);
            case OrderAnswers.Outcome.Refused(var why) -> problems.of(why);
        };
    }

    private List<OrderAnswers.Outcome> together(Line line, List<Job> jobs) {
        return database.inTransaction(line.tenant(), () -> answer(line, jobs));
    }

    private List<OrderAnswers.Outcome> answer(Line line, List<Job> jobs) {
        var call = jobs.getFirst().call();
        var seals = jobs.stream().flatMap(job -> job.seal().stream()).toList();
        if (new HashSet<>(seals).size() < seals.size()) {
            throw new ProblemException(ProblemType.CONFLICT, "The same key twice at once."); // then one after the other
        }
        var earlier = idempotency.earlier(call, seals);
        var fresh =
                jobs.stream().filter(job -> earlierOf(job, earlier).isEmpty()).toList();
        var made = create(line, fresh).iterator();
        var kept = new ArrayList<Idempotency.Kept>();
        var told = answers.told(call.tenant());
        var outcomes = new ArrayList<OrderAnswers.Outcome>();
        for (var job : jobs) {
            outcomes.add(earlierOf(job, earlier).map(OrderQueue::repeated).orElseGet(() -> {
                var outcome = answers.of(job, made.next(), told);
                if (outcome instanceof OrderAnswers.Outcome.Made(var status, var body, var _)) {
                    job.seal().ifPresent(seal -> kept.add(new Idempotency.Kept(seal, status, body)));
                }
                return outcome;
            }));
        }
        if (!idempotency.keep(call, kept)) {
            throw Once.busy();
        }
        return outcomes;
    }

    private static Optional<Begun> earlierOf(Job job, Map<Idempotency.Sealed, Begun> earlier) {
        return job.seal().map(earlier::get);
    }

    private List<CreateOrder.Result> create(Line line, List<Job> jobs) {
        return jobs.isEmpty()
                ? List.of()
                : createOrder.execute(
                        line.tenant(),
                        jobs.stream()
                                .map(job -> new CreateOrder.Request(job.call(), job.command()))
                                .toList());
    }

    private static OrderAnswers.Outcome repeated(Begun begun) {
        return switch (begun) {
            case Begun.Replay(var status, var kept) -> new OrderAnswers.Outcome.Made(status, kept, true);
            case Begun.Conflict() -> new OrderAnswers.Outcome.Refused(Once.conflict());
            case Begun.InProgress() -> new OrderAnswers.Outcome.Refused(Once.busy());
            case Begun.Fresh fresh -> throw new IllegalStateException("fresh and used before: " + fresh);
        };
    }
}
