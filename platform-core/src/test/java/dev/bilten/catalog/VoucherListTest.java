package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherDraft;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherScope;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.CreateVouchers;
import dev.bilten.catalog.app.EndVoucher;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoucherListTest {
    private final Shop shop = new Shop(50, 20_00);
    private final CreateVouchers create = shop.platform.get(CreateVouchers.class);
    private final ListVouchers list = shop.platform.get(ListVouchers.class);

    @Test
    void a_walk_by_the_cursor_meets_each_voucher_once() {
        var made = made(VoucherTerms.PLAIN, "walk", new CreateVouchers.Codes.Random(25, 8));
        var met = new ArrayList<Voucher>();
        var cursor = Optional.<String>empty();
        do {
            var slice = list.page(shop.tenant, looking("walk"), cursor, shop.now.now(), 10);
            slice.results().stream().map(VoucherEntry::voucher).forEach(met::add);
            cursor = slice.next();
        } while (cursor.isPresent());
        assertThat(met)
                .extracting(Voucher::id)
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().map(Voucher::id).toList());
    }

    @Test
    void a_cursor_that_somebody_made_up_is_refused() {
        for (var cursor : List.of("", "_", "1_2", "x_00000000-0000-0000-0000-000000000000")) {
            assertThatThrownBy(() -> list.page(shop.tenant, VoucherFilter.ALL, Optional.of(cursor), shop.now.now(), 10))
                    .as(cursor)
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void a_part_of_a_code_a_tag_or_a_comment_finds_it() {
        var one = made(VoucherTerms.PLAIN, "Press", new CreateVouchers.Codes.Given(List.of("summer-9")))
                .getFirst();
        for (var text : List.of("mmer", "press", "PRESS", "said of press")) {
            assertThat(page(looking(text)))
                    .as(text)
                    .extracting(entry -> entry.voucher().id())
                    .containsExactly(one.id());
        }
        assertThat(page(looking("sum%"))).isEmpty();
    }

    @Test
    void those_made_together_are_found_together() {
        var batch = made(VoucherTerms.PLAIN, "", new CreateVouchers.Codes.Random(3, 8));
        var later = shop.later(Duration.ofMinutes(1));
        create.execute(
                later,
                new CreateVouchers.Command(draft(VoucherTerms.PLAIN, ""), new CreateVouchers.Codes.Random(2, 8)));
        var filter = new VoucherFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(batch.getFirst().id()));
        assertThat(page(filter)).hasSize(3);
    }

    @Test
    void a_list_tells_what_is_open_and_how_many_places_are_kept() {
        var one = made(keeping(), "kept", new CreateVouchers.Codes.Random(1, 8)).getFirst();
        assertThat(page(in(VoucherFilter.State.OPEN)))
                .filteredOn(entry -> entry.voucher().id().equals(one.id()))
                .extracting(VoucherEntry::kept)
                .containsExactly(5);
        assertThat(page(in(VoucherFilter.State.OVER))).isEmpty();
    }

    @Test
    void an_ended_voucher_is_over_and_its_places_are_free() {
        var one = made(keeping(), "", new CreateVouchers.Codes.Random(1, 8)).getFirst();
        assertThat(shop.left()).isEqualTo(45);
        var end = shop.platform.get(EndVoucher.class);
        var ended = end.execute(shop.now, one.id()).orElseThrow();
        assertThat(ended.validUntil()).isPresent();
        var again = end.execute(shop.later(Duration.ofHours(1)), one.id()).orElseThrow();
        assertThat(again).as("ended once").isEqualTo(ended);
        assertThat(shop.left()).isEqualTo(50);
        assertThat(page(in(VoucherFilter.State.OVER)))
                .extracting(entry -> entry.voucher().id())
                .containsExactly(one.id());
        assertThat(page(in(VoucherFilter.State.OPEN))).isEmpty();
    }

    @Test
    void made_up_codes_begin_as_wished() {
        assertThat(made(VoucherTerms.PLAIN, "", new CreateVouchers.Codes.Random(20, 8, "vip-")))
                .allSatisfy(one -> assertThat(one.code()).matches("VIP-[2-9A-HJ-NP-Z]{8}"));
        var refused = create.execute(
                shop.now,
                new CreateVouchers.Command(
                        draft(VoucherTerms.PLAIN, ""), new CreateVouchers.Codes.Random(1, 8, "not so!")));
        assertThat(refused).isInstanceOf(CreateVouchers.Result.Refused.class);
        assertThat(((CreateVouchers.Result.Refused) refused).violations())
                .extracting(Violation::pointer)
                .containsExactly("/prefix");
    }

    @Test
    void ten_thousand_are_made_at_once() {
        assertThat(made(VoucherTerms.PLAIN, "", new CreateVouchers.Codes.Random(10_000, 6)))
                .hasSize(10_000);
    }

    private VoucherTerms keeping() {
        return new VoucherTerms(
                1,
                VoucherValue.NONE,
                new VoucherScope(1, Set.of(shop.ticket), Set.of(), Set.of()),
                Optional.empty(),
                true,
                false,
                false);
    }

    private static VoucherFilter looking(String text) {
        return new VoucherFilter(Optional.empty(), Optional.of(text), Optional.empty(), Optional.empty());
    }

    private VoucherFilter in(VoucherFilter.State state) {
        return new VoucherFilter(Optional.of(shop.event), Optional.empty(), Optional.of(state), Optional.empty());
    }

    private List<VoucherEntry> page(VoucherFilter filter) {
        return list.page(shop.tenant, filter, Optional.empty(), shop.now.now(), 100)
                .results();
    }

    private VoucherDraft draft(VoucherTerms terms, String tag) {
        return new VoucherDraft(
                Optional.of(shop.event), terms, 5, Optional.empty(), Optional.empty(), tag, "said of " + tag);
    }

    private List<Voucher> made(VoucherTerms terms, String tag, CreateVouchers.Codes codes) {
        var result = create.execute(shop.now, new CreateVouchers.Command(draft(terms, tag), codes));
        if (result instanceof CreateVouchers.Result.Created(var vouchers)) {
            return vouchers;
        }
        throw new IllegalStateException("nothing made: " + result);
    }
}
