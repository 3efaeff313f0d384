package dev.bilten.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.app.CopyEvent;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.ListDraft;
import dev.bilten.checkin.api.ListTerms;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.checkin.app.ListCheckinLists;
import dev.bilten.checkin.app.SaveCheckinList;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Text;
import dev.bilten.testing.SoldTickets;
import dev.bilten.testing.SoldTickets.Stage;
import dev.bilten.testing.TestPlatform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of an event's lists when the event is copied. */
class CopiedListsTest {
    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final TenantContext TENANT = PLATFORM.newTenant();
    private final SoldTickets sold = new SoldTickets(PLATFORM, TENANT);
    private final Stage stage = sold.event();

    @Test
    void a_copy_has_lists_of_its_own_for_its_own_tickets_and_dates() {
        var first = sold.date(stage, Instant.now());
        sold.date(stage, Instant.now());
        save(new ListTerms(Set.of(stage.product()), Set.of(), Set.of(first), true, Readmission.AFTER_LEAVING));
        var copy = copy();
        var lists = lists(copy);
        assertThat(lists).extracting(CheckinList::name).containsExactly("Standard", "Backstage");
        var terms = lists.getLast().terms();
        assertThat(terms.readmission()).isEqualTo(Readmission.AFTER_LEAVING);
        assertThat(terms.addOns()).isTrue();
        var products = PLATFORM.get(Catalog.class).products(TENANT, copy);
        assertThat(products)
                .extracting(Product::id)
                .containsAll(terms.products())
                .doesNotContain(stage.product());
        assertThat(terms.products()).hasSize(1);
        assertThat(PLATFORM.get(Catalog.class).dates(TENANT, terms.dates()))
                .singleElement()
                .satisfies(date -> assertThat(date.event()).isEqualTo(copy));
    }

    @Test
    void how_often_the_standard_list_lets_in_is_copied_too() {
        save(ListTerms.PLAIN);
        var standard = lists(stage.event()).getFirst();
        var always = new ListTerms(Set.of(), Set.of(), Set.of(), false, Readmission.ALWAYS);
        PLATFORM.get(SaveCheckinList.class)
                .execute(
                        TestPlatform.call(TENANT),
                        new SaveCheckinList.Command(
                                stage.event(), Optional.of(standard.id()), new ListDraft("Standard", always)));
        var copied = lists(copy()).getFirst();
        assertThat(copied.id()).isNotEqualTo(standard.id());
        assertThat(copied.terms().readmission()).isEqualTo(Readmission.ALWAYS);
    }

    private void save(ListTerms terms) {
        PLATFORM.get(SaveCheckinList.class)
                .execute(
                        TestPlatform.call(TENANT),
                        new SaveCheckinList.Command(
                                stage.event(), Optional.empty(), new ListDraft("Backstage", terms)));
    }

    private EventId copy() {
        var command = new CopyEvent.Command(stage.event(), Text.of("en", "Again"), Optional.empty());
        var copied = PLATFORM.get(CopyEvent.class).execute(TestPlatform.call(TENANT), command);
        return ((CopyEvent.Result.Copied) copied).event().id();
    }

    private List<CheckinList> lists(EventId event) {
        return PLATFORM.get(ListCheckinLists.class).execute(TENANT, event);
    }
}
