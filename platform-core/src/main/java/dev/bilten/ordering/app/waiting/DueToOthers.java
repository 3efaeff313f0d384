package dev.bilten.ordering.app.waiting;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.domain.Places;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is free and yet not theirs who come back after their time: people waited for it, and go first. */
@Service
public class DueToOthers {
    private final ReadLine readLine;
    private final Assortments assortments;

    @Inject
    public DueToOthers(ReadLine readLine, Assortments assortments) {
        this.readLine = readLine;
        this.assortments = assortments;
    }

    /** Of what a hold that is over had; nothing of what nobody could have. */
    @Transactional
    public Set<Item> of(CallContext call, Hold over) {
        return over.events().stream()
                .flatMap(event -> of(call, over, event).stream())
                .collect(Collectors.toSet());
    }

    private Set<Item> of(CallContext call, Hold over, EventId event) {
        var due = readLine.queue(call.tenant(), call.now(), event).due();
        return due.isEmpty()
                ? Set.of()
                : assortments
                        .of(call.tenant(), event)
                        .map(its -> of(call, over, its, due))
                        .orElse(Set.of());
    }

    private Set<Item> of(CallContext call, Hold over, Assortment assortment, Map<QuotaId, Integer> due) {
        var event = assortment.event().id();
        var wanted = over.lines().stream()
                .filter(line -> line.event().equals(event) && line.parent().isEmpty())
                .collect(Collectors.toMap(Hold.Line::item, Hold.Line::quantity, Integer::sum));
        var quotas = assortments.quotas(
                call.tenant(), event, assortment.contents(wanted).keySet());
        return wanted.entrySet().stream()
                .filter(one -> {
                    var contents = assortment.contents(Map.of(one.getKey(), one.getValue()));
                    return new Places(quotas).shortOf(contents).isEmpty()
                            && Places.behind(quotas, due).shortOf(contents).isPresent();
                })
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
