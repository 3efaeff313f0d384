package dev.bilten.bench.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Books;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor finds what it is there to find, and nothing in books that are in order. */
class AuditorTest {
    @TempDir
    static Path folder;

    static Books books;

    @BeforeAll
    static void open() {
        books = Books.open(folder);
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void three_tickets_were_sold() {
        books.fresh();
        SoldBefore.load(books.databases(), Books.SCHEMA, Books.EVENT, Books.PRODUCT, 3);
    }

    @Test
    void tickets_that_were_loaded_leave_the_books_in_order() {
        assertThat(books.count("orders where state = 'PAID'")).isEqualTo(3);
        assertThat(books.count("ticket")).isEqualTo(3);
        assertThatCode(AuditorTest::audit).doesNotThrowAnyException();
    }

    @Test
    void more_sold_than_there_is() {
        books.run("alter table quota drop constraint if exists quota_not_oversold");
        books.run("update quota set size = 2");
        finds("1 oversold quotas");
    }

    @Test
    void a_count_that_the_orders_do_not_confirm() {
        books.run("update quota set sold = sold - 1");
        finds("1 quotas whose sold is not what the paid orders say");
    }

    @Test
    void stock_that_nobody_holds() {
        books.run("update quota set held = 1");
        finds("1 quotas whose held is not what holds and unpaid orders say");
    }

    @Test
    void stock_that_a_hold_has_and_the_quota_does_not_know() {
        books.run("""
                insert into hold (id, secret_hash, event_id, state, currency, expires_at, created_at)
                values (uuidv7(), 'x', '%s', 'ACTIVE', 'EUR', now(), now());
                insert into hold_line (hold_id, line, event_id, product_id, quantity, listed_minor, unit_minor, tax_rate)
                select id, 1, event_id, '%s', 2, 2500, 2500, 0 from hold""".formatted(Books.EVENT, Books.PRODUCT));
        finds("1 quotas whose held is not what holds and unpaid orders say");
        books.run("update quota set held = 2");
        audit();
    }

    @Test
    void a_posting_that_lost_a_cent() {
        books.run("update ledger_entry set amount_minor = amount_minor - 1"
                + " where id = (select id from ledger_entry where amount_minor > 0 limit 1)");
        finds("1 postings that do not sum to zero");
    }

    @Test
    void an_order_that_nobody_paid() {
        books.run("delete from payment where id = (select id from payment limit 1)");
        finds("1 paid orders without their payment");
    }

    @Test
    void an_order_that_was_paid_twice() {
        books.run("""
                insert into payment (id, reference, label, attempt_key, gateway, state, amount_minor, currency, created_at)
                select uuidv7(), reference, label, 'again', gateway, state, amount_minor, currency, created_at
                from payment limit 1""");
        finds("1 orders paid twice and not given back");
    }

    @Test
    void money_that_was_taken_for_an_order_that_is_over() {
        books.run("update orders set state = 'EXPIRED' where id = (select id from orders limit 1);"
                + " update quota set sold = sold - 1");
        finds("1 captured payments whose order is not paid and nothing given back;"
                + " 1 orders whose revenue and tax in the books are not their total");
    }

    @Test
    void an_order_that_is_in_the_books_at_another_price() {
        books.run("update orders set total_minor = total_minor - 1 where id = (select id from orders limit 1)");
        finds("1 orders whose revenue and tax in the books are not their total");
    }

    private static void audit() {
        Auditor.check(books.databases(), List.of(Books.SCHEMA));
    }

    private static void finds(String finding) {
        assertThatThrownBy(AuditorTest::audit)
                .isInstanceOf(BenchFailed.class)
                .hasMessage("The books are wrong: " + finding);
    }
}
