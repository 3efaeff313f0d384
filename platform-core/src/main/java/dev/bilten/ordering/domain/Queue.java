package dev.bilten.ordering.domain;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Quota;
import dev.bilten.ordering.api.Waiting;
import dev.bilten.ordering.api.WaitingId;
import dev.bilten.ordering.api.WhyNoOffer;
import dev.bilten.ordering.api.Wish;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who of a waiting list gets something next. They are asked in their order; whoever wants more than there is does not hold up
 * those behind who want less.
 */
public final class Queue {
    private Queue() {}

    /** @param waiting in their order */
    public static Map<WaitingId, WhyNoOffer> explain(
            Assortment assortment, List<Quota> quotas, List<Waiting> waiting, Instant now) {
        var first = new Places(quotas);
        var places = new Places(quotas);
        var answers = new LinkedHashMap<WaitingId, WhyNoOffer>();
        int before = 0;
        for (var one : waiting) {
            var answer = notSold(assortment, one, now).orElseGet(() -> stock(first, places, one));
            if (answer instanceof WhyNoOffer.OthersFirst) {
                answer = new WhyNoOffer.OthersFirst(before);
            }
            if (answer instanceof WhyNoOffer.Soon) {
                places.give(one.wanted());
                before++;
            }
            answers.put(one.id(), answer);
        }
        return answers;
    }

    private static Optional<WhyNoOffer> notSold(Assortment assortment, Waiting one, Instant now) {
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

    private static WhyNoOffer stock(Places first, Places places, Waiting one) {
        var missing = places.shortOf(one.wanted());
        if (missing.isEmpty()) {
            return new WhyNoOffer.Soon();
        }
        var item = missing.get();
        var quota = first.scarcest(item);
        if (quota.filter(Quota::closed).isPresent()) {
            return new WhyNoOffer.QuotaClosed(quota.get().name());
        }
        return first.shortOf(one.wanted()).isEmpty()
                ? new WhyNoOffer.OthersFirst(0)
                : new WhyNoOffer.NotEnough(
                        item,
                        one.wanted().getOrDefault(item, 0),
                        first.left(item).orElse(0));
    }
}
