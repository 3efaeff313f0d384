package dev.bilten.checkin.app;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.EventCopied;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.ProductId;
import dev.bilten.catalog.api.VariationId;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.infra.ListRows;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Id;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A copied event has the lists of the original, for its own tickets and dates; nobody is in. */
@Service
public class CopyLists implements EventCopied {
    private final ListRows lists;

    @Inject
    public CopyLists(ListRows lists) {
        this.lists = lists;
    }

    @Override
    public void copied(CallContext call, EventId original, EventId copy, Map<UUID, UUID> ids) {
        for (var list : lists.of(original)) {
            var draft = new ListDraft(list.name(), terms(list.terms(), ids));
            if (list.standard()) {
                lists.makeStandard(copy, call.now());
                lists.standard(copy).map(CheckinList::id).ifPresent(id -> lists.edit(id, draft));
            } else {
                lists.add(CheckinListId.next(), copy, draft, call.now());
            }
        }
    }

    private static ListTerms terms(ListTerms terms, Map<UUID, UUID> ids) {
        return new ListTerms(
                own(terms.products(), ids, ProductId::new),
                own(terms.variations(), ids, VariationId::new),
                own(terms.dates(), ids, DateId::new),
                terms.addOns(),
                terms.readmission());
    }

    /** What the copy has not stays, and fits nothing: a list that named it alone shall not be one of all tickets. */
    private static <T extends Id> Set<T> own(Set<T> typed, Map<UUID, UUID> ids, Function<UUID, T> as) {
        return typed.stream()
                .map(id -> as.apply(ids.getOrDefault(id.value(), id.value())))
                .collect(Collectors.toSet());
    }
}
