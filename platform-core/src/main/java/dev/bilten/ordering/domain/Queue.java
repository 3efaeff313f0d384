package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.Vouchers;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who of a waiting list gets something next. They are asked in their order; whoever wants more than there is does not hold up
 * those behind who want less.
 *
 * @param answers why each of them has no offer yet, in their order
 * @param due so many places of each quota the next round gives them
 */
public record Queue(Map<WaitingId, WhyNoOffer> answers, Map<QuotaId, Integer> due) {
    public static final Queue EMPTY = new Queue(Map.of(), Map.of());

    public Queue {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        due = Map.copyOf(due);
    }

    /** All whose quotas matter. */
    public static Set<Item> items(Assortment assortment, List<Waiting> waiting, Map<Item, Integer> own) {
        return Stream.concat(
                        waiting.stream().flatMap(one -> assortment.contents(one.wanted()).keySet().stream()),
                        own.keySet().stream())
                .collect(Collectors.toSet());
    }

    /**
     * @param own what is spoken for, though it is free
     * @param waiting in their order
     * @param full those of them who have all that one person may
     */
    public static Queue of(
            Assortment assortment,
            List<Quota> quotas,
            Map<Item, Integer> own,
            List<Waiting> waiting,
            Set<WaitingId> full,
            Instant now) {
        var first = new Places(quotas);
        var places = new Places(quotas);
        first.give(own);
        places.give(own);
        var due = new Places(quotas);
        var answers = new LinkedHashMap<WaitingId, WhyNoOffer>();
        int before = 0;
        for (var one : waiting) {
            var wanted = assortment.contents(one.wanted());
            var answer = notSold(assortment, one, now)
                    .or(() -> Optional.<WhyNoOffer>of(new WhyNoOffer.HasAll()).filter(_ -> full.contains(one.id())))
                    .orElseGet(() -> stock(first, places, wanted));
            if (answer instanceof WhyNoOffer.OthersFirst) {
                answer = new WhyNoOffer.OthersFirst(before);
            }
            if (answer instanceof WhyNoOffer.Soon) {
                places.give(wanted);
                due.give(wanted);
                before++;
            }
            answers.put(one.id(), answer);
        }
        return new Queue(answers, due.given());
    }

    /** What somebody is offered: all they wait for, with what is contained in it. */
    public static Vouchers.Offered offer(Assortment assortment, Waiting one, Instant until) {
        return new Vouchers.Offered(one.event(), one.wanted(), assortment.contents(one.wanted()), until);
    }

    /** Why it can be offered to nobody now, whatever is left of it. */
    public static Optional<WhyNoOffer> notSold(Assortment assortment, Waiting one, Instant now) {
        var closed = Admission.closed(assortment.event(), now);
        if (closed.isPresent()) {
            return Optional.of(new WhyNoOffer.Closed(closed.get()));
        }
        // an offer shows what is hidden; all else has to be as it is for everybody
        var rules = new ItemRules(assortment, new Request(List.<Wish>of(), Channel.SHOP, now));
        boolean sold = one.wanted().keySet().stream()
                .allMatch(item -> rules.against(item, "")
                        .filter(refusal -> refusal.why() != WhyRefused.NEEDS_CODE)
                        .isEmpty());
        return sold ? Optional.empty() : Optional.of(new WhyNoOffer.NotSold());
    }

    private static WhyNoOffer stock(Places first, Places places, Map<Item, Integer> wanted) {
        var missing = places.shortOf(wanted);
        if (missing.isEmpty()) {
            return new WhyNoOffer.Soon();
        }
        var item = missing.get();
        var quota = first.scarcest(item);
        if (quota.filter(Quota::closed).isPresent()) {
            return new WhyNoOffer.QuotaClosed(quota.get().name());
        }
        return first.shortOf(wanted).isEmpty()
                ? new WhyNoOffer.OthersFirst(0)
                : new WhyNoOffer.NotEnough(
                        item, wanted.getOrDefault(item, 0), first.left(item).orElse(0));
    }
}
