package dev.bilten.bench.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.bench.stage.Books;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded looks like a year of selling, and the bare list reads it as a page does. */
class ManyOrdersTest {
    private static final String SECOND = "00000000-0000-7000-8000-00000000000a";
    private static final String THIRD = "00000000-0000-7000-8000-00000000000b";

    @TempDir
    static Path folder;

    static Books books;

    @BeforeAll
    static void load() {
        books = Books.open(folder);
        books.addEvent(SECOND, "00000000-0000-7000-8000-00000000001a", "00000000-0000-7000-8000-00000000002a");
        books.addEvent(THIRD, "00000000-0000-7000-8000-00000000001b", "00000000-0000-7000-8000-00000000002b");
        ManyOrders.load(books.databases(), Books.SCHEMA, List.of(Books.EVENT, SECOND, THIRD), 3_000);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void each_order_has_as_many_positions_as_it_charges_for() {
        assertThat(books.count("orders")).isEqualTo(3_000);
        assertThat(books.count("order_position")).isEqualTo(6_000);
        assertThat(books.count("orders o where total_minor <> (select sum(price_minor) from " + Books.SCHEMA
                        + ".order_position p where p.order_id = o.id)"))
                .isZero();
    }

    @Test
    void there_is_some_of_every_state_at_every_event() {
        var combinations = "select count(distinct (event_id, state)) from " + Books.SCHEMA + ".orders";
        assertThat(books.databases().texts(combinations)).containsExactly("12");
    }

    @Test
    void an_order_is_found_by_one_address() {
        assertThat(books.count("orders where email like '%1500@example%'")).isEqualTo(1);
    }

    @Test
    void the_bare_list_goes_on_behind_a_row() {
        try (var list = new BareList(books.databases(), Books.SCHEMA)) {
            assertThat(list.read("", 50)).isEqualTo(50);
            assertThat(list.read(list.behind(2_980), 50)).isEqualTo(20);
        }
    }
}
