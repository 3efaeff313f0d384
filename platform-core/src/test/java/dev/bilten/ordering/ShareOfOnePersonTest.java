package dev.bilten.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Product;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Buyer;
import dev.bilten.ordering.api.Wish;
import dev.bilten.ordering.app.CreateOrder;
import dev.bilten.testing.Auditor;
import dev.bilten.testing.Shop;
import dev.bilten.testing.Terms;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** So many for one e-mail address, over all orders of the event. */
class ShareOfOnePersonTest {
    private final Shop shop = new Shop(10, 25_00);

    @AfterEach
    void every_number_is_what_the_rows_say() {
        assertThat(Auditor.faults(shop.tenant)).isEmpty();
    }

    @Test
    void one_person_gets_no_more_than_their_share_however_many_forms_they_send() throws Exception {
        var limited = shop.add("Meet and greet", 20, 5_00, Terms.plain().limits(1, 2), null);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var begin = new CountDownLatch(1);
            var forms = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit(() -> {
                        begin.await();
                        return create(limited, i % 2 == 0 ? "fan@example.test" : "FAN@example.test");
                    }))
                    .toList();
            begin.countDown();
            long made = 0;
            for (var form : forms) {
                made += form.get() instanceof CreateOrder.Result.Created ? 1 : 0;
            }
            assertThat(made).isEqualTo(2);
        }
        assertThat(create(limited, "fan@example.test"))
                .isInstanceOfSatisfying(
                        CreateOrder.Result.Refused.class,
                        refused -> assertThat(refused.violations())
                                .containsExactly(Violation.of("/email", "error.at-most-per-person", 2)));
        assertThat(create(limited, "other@example.test")).isInstanceOf(CreateOrder.Result.Created.class);
    }

    private CreateOrder.Result create(Product product, String email) {
        var buyer = new Buyer(email, "Fan", "en");
        return shop.platform
                .get(CreateOrder.class)
                .execute(
                        shop.now,
                        new CreateOrder.Command(
                                shop.event, List.of(new Wish(product.id(), 1)), buyer, Channel.API, false));
    }
}
