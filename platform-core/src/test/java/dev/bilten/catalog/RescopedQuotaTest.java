package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.api.Variation;
import dev.bilten.catalog.app.SaveQuota;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.testing.Auditor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotas are given other products, kinds and dates while they sell: their numbers are a recount of the rows after each step. */
class RescopedQuotaTest {
    private static final int STEPS = 40;

    private final Fair fair = new Fair();
    private final Product plain = fair.product("Plain");
    private final Product kinds = fair.product("Kinds");
    private final List<Variation> variations =
            List.of(fair.variation(kinds.id(), "Adult"), fair.variation(kinds.id(), "Child"));
    private final List<EventDate> dates = fair.made(Fair.plan("2028-06-01T20:00", "FREQ=DAILY;COUNT=3"));
    private final List<Quota> quotas = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_they_count_their_numbers_are_those_of_the_rows(long seed) {
        fair.sql("update event set state = 'LIVE', published_at = now()");
        var random = new Random(seed);
        quotas.add(fair.quota(new QuotaDraft("All", Optional.empty(), Optional.empty(), everything(), false)));
        int sold = 0;
        int saved = 0;
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(2) == 0) {
                sold += holds(random) ? 1 : 0;
            } else {
                saved += saves(random) ? 1 : 0;
            }
            assertThat(Auditor.faults(fair.tenant))
                    .as("seed %d: %s", seed, story)
                    .isEmpty();
        }
        assertThat(sold).as("sold something: %s", story).isGreaterThan(4);
        assertThat(saved).as("changed something: %s", story).isGreaterThan(4);
    }

    private boolean holds(Random random) {
        boolean one = random.nextBoolean();
        var item = new Item(
                one ? plain.id() : kinds.id(),
                one
                        ? Optional.empty()
                        : Optional.of(variations.get(random.nextInt(2)).id()),
                Optional.of(dates.get(random.nextInt(dates.size())).id()));
        var command = new PlaceHold.Command(fair.event, List.of(new Wish(item, 1 + random.nextInt(3))), Channel.SHOP);
        var result = fair.get(PlaceHold.class).execute(fair.now, command);
        story.add(result.getClass().getSimpleName());
        return result instanceof PlaceHold.Result.Held;
    }

    /** A new one, or one there is with another size, other items and another date. */
    private boolean saves(Random random) {
        var items = new HashSet<Quota.Scope>();
        everything().stream().filter(_ -> random.nextBoolean()).forEach(items::add);
        variations.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .forEach(kind -> items.add(new Quota.Scope(kinds.id(), Optional.of(kind.id()))));
        var draft = new QuotaDraft(
                "Some",
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextInt(40)),
                random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(dates.get(random.nextInt(3)).id()),
                items,
                false);
        boolean fresh = quotas.size() < 4 && random.nextBoolean();
        // the first counts all: without it hardly anything could be sold
        var edited = fresh || quotas.size() == 1
                ? Optional.<Quota>empty()
                : Optional.of(quotas.get(1 + random.nextInt(quotas.size() - 1)));
        var result = fair.quota(edited, draft);
        story.add(result.getClass().getSimpleName() + (edited.isEmpty() ? " new " : " edited ") + draft);
        if (result instanceof SaveQuota.Result.Saved(var quota)) {
            if (edited.isEmpty()) {
                quotas.add(quota);
            }
            return true;
        }
        return false;
    }

    private Set<Quota.Scope> everything() {
        return Set.of(Quota.Scope.of(plain.id()), Quota.Scope.of(kinds.id()));
    }
}
