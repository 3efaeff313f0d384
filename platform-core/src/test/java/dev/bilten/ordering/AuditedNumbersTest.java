package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Item;
import dev.bilten.catalog.api.Rounding;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.InvoiceTo;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.MarkPaid;
import dev.bilten.ordering.app.PlaceHold;
import dev.bilten.ordering.app.PlaceOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The auditor's positive control: whichever number is wrong, it says so. */
class AuditedNumbersTest {
    private static final WholeShop WHOLE = new WholeShop(Rounding.NET);

    @BeforeAll
    static void sell() {
        sold();
        assertThat(Auditor.faults(WHOLE.shop.tenant)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table quota drop constraint quota_not_oversold; update quota set size = 0 | a quota is oversold
            update quota set sold = sold + 1 where size is not null | a quota's sold is not what paid orders have
            update quota set held = held + 1 where size is not null | a quota's held is not what holds and unpaid orders have
            update quota set beyond = beyond + 1 | a quota's beyond is not what was given out beyond it
            update quota set blocked = blocked + 1 where size is null | a quota's blocked is not what vouchers keep
            update quota set promised = promised + 1 where size is null | a quota's promised is not what offers keep
            update quota set allotted = allotted + 1 where size is null | a quota's allotted is not what its allotments are
            update voucher set used = used - 1 where used > 0 | a voucher's uses are not those of its tickets
            update voucher set spent_minor = spent_minor + 1 where used > 0 | a voucher's money is not what it took off
            update voucher_block set count = count + 1 | a voucher keeps more places of a quota than it is good for
            update orders set total_minor = total_minor + 1 | an order's total is not what its tickets and fees cost
            update orders set tax_minor = tax_minor - 1 | an order's tax is not that of its tickets and fees
            update order_position set tax_minor = price_minor + 1 | something bears more tax than it costs
            delete from hold_line where parent is null | what goes with a ticket in a cart is without it
            update order_position set state = 'CANCELLED' where parent_id is null | an add-on is without the ticket it belongs to
            update payment set amount_minor = amount_minor - 1 | a paid order has no money behind it
            update payment set amount_minor = amount_minor + 1, gateway = 'card' | a paid order has more money than it costs
            update orders set state = 'CANCELLED' where state = 'PAID' | an order that is over keeps money
            update option_stock set taken = taken + 1 | the places of an option are not those of the answers
            """)
    void whatever_is_wrong_is_named(String wrong, String fault) throws SQLException {
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false); // and never commits
            statement.execute("set search_path = " + WHOLE.shop.tenant.schema());
            statement.execute(wrong);
            assertThat(Auditor.faults(connection, WHOLE.shop.tenant)).anyMatch(found -> found.startsWith(fault));
            connection.rollback();
        }
    }

    /** One order that is paid, with a voucher, and one cart; each with an add-on. */
    private static void sold() {
        WHOLE.voucher(WHOLE.keeping(VoucherValue.NONE), 1, Optional.empty(), Optional.empty());
        var cheaper = Codes.cheaper(VoucherValue.amount(1_00));
        var code = WHOLE.voucher(cheaper, 4, Optional.of(9_00L), Optional.empty());
        var friday = Optional.of(WHOLE.days.getFirst().id());
        var lunch = new Wish(new Item(WHOLE.lunch.id(), Optional.empty(), friday), 1);
        var wish = new Wish(new Item(WHOLE.entry.id(), Optional.empty(), friday), 1, Optional.empty(), List.of(lunch));
        var bought = held(wish, Optional.of(code.code()));
        var order = new PlaceOrder.Command(
                bought.secret(),
                new Buyer("mona@example.test", "Mona Salem", "en"),
                Channel.SHOP,
                WHOLE.answers(bought.hold(), () -> "fish"),
                new InvoiceTo(1, Optional.of("DE"), "", "", "", false),
                Optional.empty());
        var placed = (PlaceOrder.Result.Placed) WHOLE.get(PlaceOrder.class).execute(WHOLE.shop.now, order);
        WHOLE.get(MarkPaid.class).execute(WHOLE.shop.now, placed.order().id());
        held(wish, Optional.empty());
    }

    private static PlaceHold.Result.Held held(Wish wish, Optional<String> code) {
        var command = new PlaceHold.Command(WHOLE.fair, List.of(wish), Channel.SHOP, code);
        return (PlaceHold.Result.Held) WHOLE.get(PlaceHold.class).execute(WHOLE.shop.now, command);
    }
}
