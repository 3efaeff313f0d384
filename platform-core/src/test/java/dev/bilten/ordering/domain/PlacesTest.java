package dev.bilten.ordering.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.DateId;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaId;
import dev.bilten.catalog.api.VariationId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is left of quotas while one thinks about who gets it. */
class PlacesTest {
    private final Fair fair = new Fair();
    private final Product seat = fair.product(10_00);
    private final Product box = fair.product(20_00);
    private final Item one = Item.of(seat.id());
    private final Item other = Item.of(box.id());

    @Test
    void there_is_nothing_of_what_no_quota_counts_and_no_end_of_what_has_no_limit() {
        var places = places(quota(Optional.empty(), seat));
        assertThat(places.left(one)).isEmpty();
        assertThat(places.left(other)).contains(0);
        assertThat(places.shortOf(Map.of(other, 1))).contains(other);
        assertThat(places.scarcest(one)).isEmpty();
        assertThat(places.scarcest(Map.of(one, 5))).isEmpty();
    }

    @Test
    void what_shares_a_quota_is_short_together_though_each_alone_is_not() {
        var places = places(quota(Optional.of(3), seat, box));
        assertThat(places.shortOf(Map.of(one, 2))).isEmpty();
        assertThat(places.shortOf(Map.of(one, 2, other, 1))).isEmpty();
        assertThat(places.shortOf(Map.of(one, 2, other, 2))).isPresent();
    }

    @Test
    void what_is_thought_of_as_given_or_is_due_to_others_is_not_there() {
        var hall = quota(Optional.of(3), seat);
        var places = places(hall);
        places.give(Map.of(one, 2, other, 4));
        assertThat(places.left(one)).contains(1);
        assertThat(places.given()).isEqualTo(Map.of(hall.id(), 2));
        assertThat(Places.behind(List.of(hall), Map.of(hall.id(), 2)).left(one)).contains(1);
        assertThat(Places.behind(List.of(hall), Map.of(hall.id(), 9)).left(one))
                .as("nobody is given less than none")
                .contains(0);
    }

    @Test
    void the_scarcest_is_the_one_that_lasts_for_the_fewest_of_them() {
        var hall = quota(Optional.of(9), seat, box);
        var boxes = quota(Optional.of(4), box);
        var endless = quota(Optional.empty(), seat);
        var places = places(endless, hall, boxes);
        assertThat(places.scarcest(one)).contains(hall);
        assertThat(places.scarcest(other)).contains(boxes);
        assertThat(places.scarcest(Map.of(one, 8, other, 1)))
                .as("nine for nine, four for one")
                .contains(hall);
        assertThat(places.scarcest(Map.of(one, 1)))
                .as("boxes are not asked for")
                .contains(hall);
    }

    @Test
    void a_quota_of_a_date_or_of_a_kind_counts_nothing_else() {
        var date = DateId.next();
        var kind = VariationId.next();
        var dated = new Quota.Scope(seat.id(), Optional.empty());
        var onDate = quota(Optional.of(date), Optional.of(3), Set.of(dated));
        var ofKind = quota(Optional.empty(), Optional.of(3), Set.of(new Quota.Scope(seat.id(), Optional.of(kind))));
        assertThat(Places.counts(onDate, new Item(seat.id(), Optional.empty(), Optional.of(date))))
                .isTrue();
        assertThat(Places.counts(onDate, new Item(seat.id(), Optional.empty(), Optional.of(DateId.next()))))
                .isFalse();
        assertThat(Places.counts(onDate, one)).isFalse();
        assertThat(Places.counts(ofKind, new Item(seat.id(), Optional.of(kind), Optional.empty())))
                .isTrue();
        assertThat(Places.counts(ofKind, one)).isFalse();
        assertThat(Places.counts(ofKind, other)).isFalse();
    }

    private static Places places(Quota... quotas) {
        return new Places(Arrays.asList(quotas));
    }

    private Quota quota(Optional<Integer> size, Product... products) {
        return quota(
                Optional.empty(),
                size,
                Arrays.stream(products)
                        .map(product -> Quota.Scope.of(product.id()))
                        .collect(Collectors.toSet()));
    }

    private Quota quota(Optional<DateId> date, Optional<Integer> size, Set<Quota.Scope> scopes) {
        return new Quota(
                QuotaId.next(),
                fair.id,
                date,
                "Hall",
                size,
                new Quota.Counts(0, 0, 0, 0, 0, 0),
                false,
                false,
                scopes,
                0);
    }
}
