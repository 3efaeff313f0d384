package dev.bilten.catalog.app;

import dev.bilten.catalog.api.Allotment;
import dev.bilten.catalog.api.AllotmentId;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.infra.Allotments;
import dev.bilten.catalog.infra.Events;
import dev.bilten.catalog.infra.Quotas;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Keeps places of a quota back for the organizer's own use; never more than are free. */
@Service
public class KeepBack {
    private static final int LONGEST_NAME = 120;

    private final Events events;
    private final Quotas quotas;
    private final Allotments allotments;
    private final Journal journal;

    @Inject
    public KeepBack(Events events, Quotas quotas, Allotments allotments, Journal journal) {
        this.events = events;
        this.quotas = quotas;
        this.allotments = allotments;
        this.journal = journal;
    }

    public record Command(EventId event, QuotaId quota, String name, int count) {}

    public sealed interface Result {
        record Kept(Allotment allotment) implements Result {}

        /** What is free of the quota. */
        record NotSoMany(int left) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = events.byId(command.event());
        var quota = quotas.byId(command.quota()).filter(found -> found.event().equals(command.event()));
        if (event.isEmpty() || quota.isEmpty()) {
            return new Result.NotFound();
        }
        var violations = violations(command);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var made = new Allotment(AllotmentId.next(), command.quota(), command.name(), command.count(), call.now());
        if (!allotments.keep(made.id(), command.event(), made.quota(), made.name(), made.count(), made.at())) {
            return new Result.NotSoMany(free(command.quota()));
        }
        journal.audit(
                call, Change.created("allotment.kept", "quota", command.quota().toString(), made));
        journal.publish(
                call,
                new EventChanged(command.event().value(), event.get().state().name()));
        return new Result.Kept(made);
    }

    /** Of a closed quota too: keeping back sells nothing. */
    private int free(QuotaId id) {
        return quotas.byId(id)
                .flatMap(quota -> quota.size().map(size -> size - quota.counts().taken()))
                .orElse(0);
    }

    private static List<Violation> violations(Command command) {
        var found = new ArrayList<Violation>();
        if (command.name().isBlank()) {
            found.add(Violation.of("/name", "error.required"));
        }
        if (command.name().length() > LONGEST_NAME) {
            found.add(Violation.of("/name", "error.too-long", LONGEST_NAME));
        }
        if (command.count() < 1 || command.count() > QuotaDraft.LARGEST) {
            found.add(Violation.of("/count", "error.between", 1, QuotaDraft.LARGEST));
        }
        return found;
    }
}
