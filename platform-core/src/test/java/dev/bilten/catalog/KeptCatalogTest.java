package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.catalog.api.Assortment;
import dev.bilten.catalog.api.Assortments;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.QuotaDraft;
import dev.bilten.catalog.infra.Events;
import dev.bilten.database.api.Database;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Statements;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What events offer is read once, and anew after every edit. */
class KeptCatalogTest {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final Fair fair = new Fair();

    @Test
    void what_nobody_edits_costs_one_short_question() {
        fair.product("Ticket");
        offered();
        assertThat(Statements.of(fair.platform, fair.tenant, () -> {
                    offered();
                    asked();
                }))
                .hasSize(1)
                .allMatch(sql -> sql.contains("revision"));
    }

    @Test
    void every_edit_is_seen_by_whoever_comes_after_it() {
        assertThat(offered().event().title().in("en")).isEqualTo("Fair");
        fair.sql("update event set title = '{\"en\": \"Summer fair\"}'");
        assertThat(offered().event().title().in("en")).isEqualTo("Summer fair");
        fair.sql("update event set rules = jsonb_set(rules, '{holdMinutes}', '7')");
        assertThat(offered().rules().hold()).hasMinutes(7);

        var product = fair.product("Ticket");
        assertThat(offered().product(product.id())).isPresent();
        fair.save(product, Fair.draft("Better ticket"));
        assertThat(offered().product(product.id()).orElseThrow().name().in("en"))
                .isEqualTo("Better ticket");
        assertThat(offered().product(product.id()).orElseThrow().variations()).isEmpty();
        var kind = fair.variation(product.id(), "Balcony");
        assertThat(offered().product(product.id()).orElseThrow().variations()).hasSize(1);
        fair.sql("delete from variation where id = '" + kind.id() + "'");
        assertThat(offered().product(product.id()).orElseThrow().variations()).isEmpty();

        var category = fair.category("Drinks", true);
        assertThat(offered().category(category)).isPresent();
        fair.sql("delete from category");
        assertThat(offered().category(category)).isEmpty();
    }

    @Test
    void which_quotas_count_what_is_seen_too() {
        var product = fair.product("Ticket");
        var item = Item.of(product.id());
        offered();
        var quota = fair.quota("Hall", 10, Quota.Scope.of(product.id()));
        assertThat(offered().quotas(item)).containsExactly(quota.id());
        var date = fair.made(Fair.plan("2028-06-01T20:00", null)).getFirst();
        assertThat(offered().date(date.id())).contains(date);
        fair.sql("update quota set date_id = '" + date.id() + "'");
        assertThat(offered().quotas(item)).isEmpty();
        assertThat(offered().quotas(new Item(product.id(), Optional.empty(), Optional.of(date.id()))))
                .containsExactly(quota.id());
        fair.sql("delete from quota_product");
        assertThat(offered().quotas(new Item(product.id(), Optional.empty(), Optional.of(date.id()))))
                .isEmpty();
        fair.sql("update event_date set active = false");
        assertThat(offered().date(date.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void questions_are_seen_too() {
        assertThat(asked()).isEmpty();
        fair.sql("""
                insert into question (id, event_id, scope, kind, label, created_at)
                select gen_random_uuid(), id, 'ORDER', 'TEXT', '{"en": "Diet?"}', now() from event""");
        assertThat(asked()).isEqualTo("Diet?");
        fair.sql("update question set label = '{\"en\": \"Any diet?\"}'");
        assertThat(asked()).isEqualTo("Any diet?");
    }

    @Test
    void what_is_claimed_edits_nothing() {
        var product = fair.product("Ticket");
        fair.quota("Hall", 10, Quota.Scope.of(product.id()));
        var before = fair.column("select revision from event");
        assertThat(fair.claim(Item.of(product.id()))).isTrue();
        assertThat(fair.column("select held from quota")).containsExactly("1");
        assertThat(fair.column("select revision from event")).isEqualTo(before);
    }

    /** What is read in the middle of an edit is half of it, and may never have been. */
    @Test
    void what_a_transaction_has_edited_itself_is_kept_for_nobody_else() {
        offered();
        assertThatThrownBy(() -> editing(() -> {
                    title("Undone");
                    assertThat(offered().event().title().in("en")).isEqualTo("Undone");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(offered().event().title().in("en")).isEqualTo("Fair");
        editing(() -> {
            title("Half");
            assertThat(offered().event().title().in("en")).isEqualTo("Half");
            title("Whole");
        });
        assertThat(offered().event().title().in("en")).isEqualTo("Whole");
    }

    /** All edits of one transaction have one revision: what is read between two of them would be found under it afterwards. */
    @Test
    void what_is_read_between_two_edits_of_a_transaction_is_kept_for_nobody_else() {
        var product = fair.product("Ticket");
        editing(() -> {
            rename("Half");
            assertThat(offered().product(product.id()).orElseThrow().name().in("en"))
                    .isEqualTo("Half");
            rename("Whole");
        });
        assertThat(offered().product(product.id()).orElseThrow().name().in("en"))
                .isEqualTo("Whole");
    }

    /** What is edited as an entity is seen by this transaction before it is in the tables, under the revision before. */
    @Test
    void what_is_not_written_yet_is_kept_for_nobody_else() {
        fair.sql("update event set title = title");
        assertThatThrownBy(() -> editing(() -> {
                    fair.get(Events.class).toEdit(fair.event).orElseThrow().testMode(true);
                    offered();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(offered().event().testMode()).isFalse();
    }

    @Test
    void one_transaction_changes_the_revision_once_however_much_it_edits() {
        var plan = Fair.plan(
                "2028-06-01T20:00",
                "FREQ=DAILY;COUNT=200",
                new QuotaDraft("Seats", Optional.of(5), Optional.empty(), Set.of(), false));
        int before = place();
        fair.made(plan);
        // by what is said of the event itself, and by the first of all dates, quotas and what they count
        assertThat(place() - before).isBetween(1, 3);
    }

    @Test
    void an_event_of_nobody_is_nobodys() {
        assertThat(fair.get(Assortments.class)
                        .of(fair.tenant, new dev.bilten.catalog.api.EventId(java.util.UUID.fromString(NOBODY))))
                .isEmpty();
    }

    /** A program of an operator, or a restore, names its tables in full. */
    @Test
    void an_edit_by_whoever_looks_elsewhere_is_seen_too() {
        var product = fair.product("Ticket");
        offered();
        fair.sql("set local search_path to pg_catalog; update %s.product set name = '{\"en\": \"Elsewhere\"}'"
                .formatted(fair.tenant.schema()));
        assertThat(offered().product(product.id()).orElseThrow().name().in("en"))
                .isEqualTo("Elsewhere");
    }

    /** Each new version of the row stands one place behind the one before. */
    private int place() {
        return Integer.parseInt(fair.column("select cast((cast(cast(ctid as text) as point))[1] as int) from event")
                .getFirst());
    }

    private void editing(Runnable work) {
        fair.get(Database.class).inTransaction(fair.tenant, work);
    }

    private void title(String title) {
        fair.get(Database.class)
                .sql()
                .createUpdate("update event set title = jsonb_build_object('en', cast(:title as text))")
                .bind("title", title)
                .execute();
    }

    private void rename(String name) {
        fair.get(Database.class)
                .sql()
                .createUpdate("update product set name = jsonb_build_object('en', cast(:name as text))")
                .bind("name", name)
                .execute();
    }

    private Assortment offered() {
        return fair.get(Assortments.class).of(fair.tenant, fair.event).orElseThrow();
    }

    private String asked() {
        return fair.get(Questions.class).of(fair.tenant, fair.event).stream()
                .map(question -> question.label())
                .map((Text label) -> label.in("en"))
                .findFirst()
                .orElse("");
    }
}
