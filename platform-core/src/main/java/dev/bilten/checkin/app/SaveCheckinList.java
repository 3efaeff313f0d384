package dev.bilten.checkin.app;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Variation;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a list of an event, or changes one. The standard list keeps its name and all tickets: only how often it lets in is
 * changed. What was scanned before stays as it was.
 */
@Service
public class SaveCheckinList {
    private static final int MOST = 50;

    private final Catalog catalog;
    private final ListRows lists;
    private final Journal journal;

    @Inject
    public SaveCheckinList(Catalog catalog, ListRows lists, Journal journal) {
        this.catalog = catalog;
        this.lists = lists;
        this.journal = journal;
    }

    /** @param edited empty to add one */
    public record Command(EventId event, Optional<CheckinListId> edited, ListDraft draft) {}

    public sealed interface Result {
        record Saved(CheckinList list) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var event = command.event();
        if (catalog.event(call.tenant(), event).isEmpty()) {
            return new Result.NotFound();
        }
        lists.makeStandard(event, call.now());
        var before = command.edited().flatMap(id -> lists.one(event, id));
        if (command.edited().isPresent() && before.isEmpty()) {
            return new Result.NotFound();
        }
        var draft = before.filter(CheckinList::standard)
                .map(standard ->
                        new ListDraft(standard.name(), command.draft().terms().ofAll()))
                .orElse(command.draft());
        var violations = violations(call, event, draft);
        if (before.isEmpty() && lists.of(event).size() >= MOST) {
            violations.add(Violation.of("", "error.too-many", MOST));
        }
        return violations.isEmpty() ? save(call, event, before, draft) : new Result.Refused(violations);
    }

    private Result save(CallContext call, EventId event, Optional<CheckinList> before, ListDraft draft) {
        var id = before.map(CheckinList::id).orElseGet(CheckinListId::next);
        if (before.isPresent()) {
            lists.edit(id, draft);
        } else {
            lists.add(id, event, draft, call.now());
        }
        var after = lists.one(event, id).orElseThrow();
        journal.audit(
                call,
                new Change(
                        before.isPresent() ? "checkin-list.edited" : "checkin-list.added",
                        "checkin-list",
                        id.toString(),
                        before.orElse(null),
                        after));
        return new Result.Saved(after);
    }

    private List<Violation> violations(CallContext call, EventId event, ListDraft draft) {
        var found = new ArrayList<>(draft.violations());
        if (!found.isEmpty()) {
            return found;
        }
        var products = catalog.products(call.tenant(), event);
        var terms = draft.terms();
        strange(
                found,
                "/products",
                products.stream().map(Product::id).collect(Collectors.toSet()).containsAll(terms.products()));
        strange(
                found,
                "/variations",
                products.stream()
                        .flatMap(product -> product.variations().stream())
                        .map(Variation::id)
                        .collect(Collectors.toSet())
                        .containsAll(terms.variations()));
        strange(found, "/dates", here(call, event, terms));
        return found;
    }

    private boolean here(CallContext call, EventId event, ListTerms terms) {
        return terms.dates().isEmpty()
                || catalog.dates(call.tenant(), terms.dates()).stream()
                        .filter(date -> date.event().equals(event))
                        .map(EventDate::id)
                        .collect(Collectors.toSet())
                        .containsAll(terms.dates());
    }

    private static void strange(List<Violation> found, String pointer, boolean allKnown) {
        if (!allKnown) {
            found.add(Violation.of(pointer, "error.unknown-choice"));
        }
    }
}
