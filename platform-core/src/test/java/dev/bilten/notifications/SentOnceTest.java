package dev.bilten.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.database.api.Database;
import dev.bilten.notifications.api.DeliveryState;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.plugin.api.DeliveryOutcome.Delivered;
import dev.bilten.plugin.api.DeliveryOutcome.Rejected;
import dev.bilten.plugin.api.DeliveryOutcome.RetryLater;
import dev.bilten.plugin.api.OutgoingMessage;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A message is sent once, or tried as often as it makes sense. */
class SentOnceTest {
    private final MailedShop mails = new MailedShop();
    private final TestPlatform platform = mails.platform;
    private final OpenShop shop = mails.shop;
    private final Postbox postbox = mails.postbox;

    @Test
    void a_message_whose_worker_died_after_sending_goes_out_again_under_the_same_key() {
        var order = shop.paid(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> {
            throw new Killed();
        };
        assertThatThrownBy(() -> mails.send(Instant.now())).isInstanceOf(Killed.class);
        postbox.answer = message -> new Delivered("");

        mails.send(Instant.now().plusSeconds(60));
        assertThat(postbox.taken()).as("the claim still stands").hasSize(1);
        mails.send(Instant.now().plus(Duration.ofMinutes(4)));
        assertThat(postbox.taken()).hasSize(2);
        assertThat(postbox.taken().get(1).messageKey())
                .isEqualTo(postbox.taken().get(0).messageKey());
        assertThat(mails.only(order).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void a_message_that_kills_every_worker_is_given_up() {
        var order = shop.paid(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> {
            throw new Killed();
        };
        var start = Instant.now();
        for (int day = 1; day <= 12; day++) {
            var now = start.plus(Duration.ofDays(day));
            assertThatThrownBy(() -> mails.send(now)).isInstanceOf(Killed.class);
        }
        mails.send(start.plus(Duration.ofDays(13)));
        assertThat(postbox.taken()).hasSize(12);
        assertThat(mails.only(order).state()).isEqualTo(DeliveryState.REJECTED);
    }

    @Test
    void a_channel_that_is_away_is_tried_twelve_times_in_two_days() {
        var order = shop.paid(shop.dayTickets(1));
        mails.queue(order, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new RetryLater("the server is away", Duration.ofSeconds(5));
        var now = Instant.now();
        while (mails.only(order).state() == DeliveryState.QUEUED) {
            mails.send(now);
            now = mails.only(order).nextAt();
        }
        assertThat(postbox.taken()).hasSize(12);
        assertThat(mails.only(order).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(mails.only(order).lastError()).hasValue("Given up after 12 attempts: the server is away");
        assertThat(Duration.between(Instant.now(), now)).isBetween(Duration.ofHours(40), Duration.ofHours(50));
    }

    @Test
    void a_refusal_for_good_ends_it_and_a_refusal_for_now_does_not() {
        var gone = shop.paid(shop.dayTickets(1));
        var later = shop.paid(shop.dayTickets(1));
        mails.queue(gone, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new Rejected(true, "no such\r\nmailbox");
        mails.send(Instant.now());
        mails.queue(later, MailTemplate.ORDER_PAID);
        postbox.answer = message -> new Rejected(false, "wrong password");
        mails.send(Instant.now());

        assertThat(mails.only(gone).state()).isEqualTo(DeliveryState.REJECTED);
        assertThat(mails.only(gone).lastError()).hasValue("no such mailbox");
        assertThat(mails.only(later).state()).isEqualTo(DeliveryState.QUEUED);
        assertThat(mails.only(later).lastError()).hasValue("wrong password");
    }

    @Test
    void many_workers_send_each_message_once() throws Exception {
        var orders = IntStream.range(0, 12)
                .mapToObj(number -> shop.paid(shop.dayTickets(1)))
                .toList();
        orders.forEach(order -> mails.queue(order, MailTemplate.ORDER_PAID));
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(worker -> workers.execute(() -> mails.send(Instant.now())));
        }
        assertThat(postbox.taken())
                .extracting(OutgoingMessage::messageKey)
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_claim_in_two_steps_would_give_one_message_to_two_workers() throws Exception {
        mails.queue(shop.paid(shop.dayTickets(1)), MailTemplate.ORDER_PAID);
        var database = platform.get(Database.class);
        var bothHaveLooked = new CyclicBarrier(2);
        Callable<String> worker = () -> database.inTransaction(shop.tenant, () -> {
            var due = shop.column("select id from delivery where state = 'QUEUED' order by next_at limit 1");
            await(bothHaveLooked);
            shop.sql("update delivery set attempts = attempts + 1 where id = '" + due.getFirst() + "'");
            return due.getFirst();
        });
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = workers.submit(worker);
            var other = workers.submit(worker);
            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void the_postbox_would_notice_a_transaction() {
        var message = new OutgoingMessage("k", "a@b.c", "", "", "", "t", "", List.of(), Locale.ENGLISH);
        platform.get(Database.class).inTransaction(shop.tenant, () -> postbox.answer(message));
        assertThat(postbox.calledInsideATransaction).isTrue();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing catches it, as nothing catches a kill. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
