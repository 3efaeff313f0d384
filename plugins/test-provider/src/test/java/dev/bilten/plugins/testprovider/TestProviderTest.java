package dev.bilten.plugins.testprovider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentOutcome.Canceled;
import dev.bilten.plugin.api.PaymentOutcome.Declined;
import dev.bilten.plugin.api.PaymentOutcome.Pending;
import dev.bilten.plugin.api.PaymentOutcome.Succeeded;
import dev.bilten.plugin.api.PaymentOutcome.Unknown;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.RefundOutcome.Refunded;
import dev.bilten.plugin.api.RefundRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestProviderTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void each_choice_ends_as_it_says() {
        assertThat(start("success")).isEqualTo(new Succeeded("test-paid-attempt-1"));
        assertThat(start("decline")).isInstanceOf(Declined.class);
        assertThat(start("pending")).isInstanceOf(Pending.class);
        assertThat(start("unknown")).isInstanceOf(Unknown.class);
    }

    @Test
    void a_slow_payment_is_paid_and_takes_its_time() {
        var begun = System.nanoTime();
        assertThat(start("slow")).isEqualTo(new Succeeded("test-paid-attempt-1"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void a_slow_payment_that_is_not_waited_for_is_unknown() {
        Thread.currentThread().interrupt();
        assertThat(start("slow")).isInstanceOf(Unknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void without_a_known_choice_nothing_is_submitted() {
        assertThat(start("")).isInstanceOf(Canceled.class);
        assertThat(start("SUCCESS")).isInstanceOf(Canceled.class);
    }

    @Test
    void a_pending_payment_stays_pending() {
        var pending = (Pending) start("pending");
        assertThat(inquire(pending.providerReference(), Duration.ofDays(1))).isEqualTo(pending);
    }

    @Test
    void a_late_payment_is_found_paid_after_twenty_seconds_and_not_before() {
        var pending = (Pending) start("late");
        assertThat(inquire(pending.providerReference(), Duration.ofMillis(19_999)))
                .isEqualTo(pending);
        assertThat(inquire(pending.providerReference(), Duration.ofSeconds(20))).isInstanceOf(Succeeded.class);
    }

    @Test
    void an_unknown_payment_is_found_paid_by_its_attempt_key_alone() {
        assertThat(inquire("", Duration.ofSeconds(1))).isEqualTo(new Succeeded("test-paid-attempt-1"));
    }

    @Test
    void a_refund_goes_through_at_once() {
        var request = new RefundRequest("refund-1", "test-paid-attempt-1", "K7M3Q", new Amount(100, "EUR"));
        assertThat(new TestProvider().refund(request, at(NOON))).isEqualTo(new Refunded("test-refund-refund-1"));
    }

    private static PaymentOutcome start(String outcome) {
        var request = new PaymentRequest(
                "attempt-1",
                "K7M3Q",
                new Amount(5000, "EUR"),
                Locale.ENGLISH,
                Map.of("outcome", outcome),
                "buyer@example.org",
                URI.create("http://nile.localhost/order"));
        return new TestProvider().start(request, at(NOON));
    }

    private static PaymentOutcome inquire(String reference, Duration later) {
        var inquiry = new PaymentInquiry("attempt-1", reference, "K7M3Q", new Amount(5000, "EUR"), NOON);
        return new TestProvider().inquire(inquiry, at(NOON.plus(later)));
    }

    private static TestContext at(Instant now) {
        return new TestContext(Map.of(), Clock.fixed(now, ZoneOffset.UTC), now.plusSeconds(5));
    }
}
