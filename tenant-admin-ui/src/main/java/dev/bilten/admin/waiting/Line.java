package dev.bilten.admin.waiting;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Phrase;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.app.waiting.ReadWaiting;
import dev.bilten.webkit.messages.Formats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A waiting list as finished text, one group for each thing that is waited for. */
record Line(Wording wording, Event event, List<Product> products, Map<Item, EventDate> dates) {

    /** @param field names the box of its priority */
    record Row(
            String id,
            String place,
            String name,
            String email,
            Phrase wants,
            String kind,
            String state,
            String since,
            @Nullable String until,
            @Nullable Phrase why,
            String field,
            int priority,
            boolean waits,
            boolean open) {}

    /** @param why of whoever is first, which is why nobody got anything */
    record Group(Phrase what, String count, @Nullable Phrase why, boolean soon, List<Row> rows) {}

    /**
     * @param all of the event: among them everybody has a place, whoever is shown
     * @param shown those of them that have a row
     */
    List<Group> groups(List<ReadWaiting.Entry> all, List<ReadWaiting.Entry> shown) {
        var byItem = new LinkedHashMap<Item, List<ReadWaiting.Entry>>();
        all.forEach(entry -> byItem.computeIfAbsent(entry.waiting().item(), _ -> new ArrayList<>())
                .add(entry));
        var rows = shown.stream().map(entry -> entry.waiting().id()).collect(Collectors.toSet());
        return byItem.entrySet().stream()
                .map(one -> group(one.getKey(), one.getValue(), rows))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(Item item, List<ReadWaiting.Entry> entries, Set<WaitingId> shown) {
        var waiting = entries.stream().filter(one -> one.why().isPresent()).toList();
        var first = waiting.stream().findFirst().flatMap(ReadWaiting.Entry::why);
        var rows = new ArrayList<Row>();
        int place = 0;
        for (var entry : entries) {
            place += entry.waiting().state() == Waiting.State.WAITING ? 1 : 0;
            if (shown.contains(entry.waiting().id())) {
                rows.add(row(entry, place));
            }
        }
        return new Group(
                named(item),
                wording.text("waiting.count", waiting.size()),
                first.map(this::told).orElse(null),
                first.filter(why -> why instanceof WhyNoOffer.Soon).isPresent(),
                rows);
    }

    private Row row(ReadWaiting.Entry entry, int place) {
        var one = entry.waiting();
        boolean waits = one.state() == Waiting.State.WAITING;
        return new Row(
                one.id().toString(),
                waits ? formats().number(place) : "–",
                one.name(),
                one.email(),
                wants(one),
                kind(one.state()),
                wording.text("waiting.state." + one.state()),
                formats().dateTime(one.createdAt()),
                entry.until()
                        .map(end -> wording.text("waiting.until", formats().dateTime(end)))
                        .orElse(null),
                entry.why().map(this::told).orElse(null),
                WaitingPage.PRIORITY + one.id(),
                one.priority(),
                waits,
                waits || one.state() == Waiting.State.OFFERED);
    }

    private Phrase wants(Waiting one) {
        var tickets = wording.phrase("waiting.tickets", one.quantity());
        return one.addOns().isEmpty()
                ? tickets
                : wording.phrase(
                        "waiting.with",
                        tickets,
                        Phrase.joined(
                                wording.text("waiting.comma"),
                                one.addOns().stream()
                                        .map(addOn -> Phrase.of(formats().number(addOn.quantity()) + " × ")
                                                .then(named(addOn.item())))
                                        .toList()));
    }

    private static String kind(Waiting.State state) {
        return switch (state) {
            case WAITING -> "warning";
            case OFFERED -> "info";
            case TAKEN -> "success";
            case LAPSED, WITHDRAWN -> "neutral";
        };
    }

    private Phrase told(WhyNoOffer why) {
        return switch (why) {
            case WhyNoOffer.Soon() -> wording.phrase("waiting.why.soon");
            case WhyNoOffer.Closed(var closed) ->
                wording.phrase("waiting.why.closed." + closed.name().toLowerCase(Locale.ROOT));
            case WhyNoOffer.NotSold() -> wording.phrase("waiting.why.notsold");
            case WhyNoOffer.HasAll() -> wording.phrase("waiting.why.hasall");
            case WhyNoOffer.QuotaClosed(var quota) -> wording.phrase("waiting.why.quota", quota);
            case WhyNoOffer.NotEnough(var item, var wanted, var left) ->
                wording.phrase("waiting.why.few", named(item), wanted, left);
            case WhyNoOffer.OthersFirst(var others) -> wording.phrase("waiting.why.others", others);
        };
    }

    private Phrase named(Item item) {
        var product =
                products.stream().filter(one -> one.id().equals(item.product())).findFirst();
        var parts = new ArrayList<Phrase>();
        product.ifPresent(its -> parts.add(wording.said(its.name())));
        product.flatMap(its -> its.variations().stream()
                        .filter(kind ->
                                item.variation().filter(kind.id()::equals).isPresent())
                        .findFirst())
                .ifPresent(kind -> parts.add(wording.said(kind.name())));
        Optional.ofNullable(dates.get(item))
                .ifPresent(date -> parts.add(Phrase.of(formats().dateTime(date.startsAt()))));
        return Phrase.joined(" · ", parts);
    }

    private Formats formats() {
        return wording.formats(event.zone());
    }
}
