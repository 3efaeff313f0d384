package dev.bilten.ordering.domain.pricing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What tax each of several things bears, by their keys, and which of them are not sold. */
record Taxes(Map<String, TaxStep.Answer.Decided> decided, List<Pricing.Refusal> refusals) {

    static <T> Taxes of(List<T> things, Function<T, String> key, Function<T, TaxStep.Answer> decide) {
        var decided = new HashMap<String, TaxStep.Answer.Decided>();
        var refusals = new ArrayList<Pricing.Refusal>();
        for (var thing : things) {
            switch (decide.apply(thing)) {
                case TaxStep.Answer.Decided decision -> decided.put(key.apply(thing), decision);
                case TaxStep.Answer.Refused(var row, var country) ->
                    refusals.add(new Pricing.Refusal(key.apply(thing), row, country));
            }
        }
        return new Taxes(decided, refusals);
    }

    TaxStep.Answer.Decided of(String key) {
        var its = decided.get(key);
        if (its == null) {
            throw new IllegalStateException("no tax was decided for " + key);
        }
        return its;
    }
}
