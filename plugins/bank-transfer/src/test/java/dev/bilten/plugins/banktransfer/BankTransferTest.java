package dev.bilten.plugins.banktransfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.plugin.api.Amount;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome.Instruction;
import dev.bilten.plugin.api.PaymentOutcome.Pending;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.RefundOutcome.Refused;
import dev.bilten.plugin.api.RefundRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BankTransferTest {
    private final BankTransfer gateway = new BankTransfer();
    private final TestContext context = TestContext.with(
            Map.of("account-holder", "Nile Hall", "iban", "DE89370400440532013000", "bic", "COBADEFFXXX"));

    @Test
    void the_buyer_is_told_where_to_transfer_and_with_which_reference() {
        assertThat(gateway.start(request(), context)).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.providerReference()).isEqualTo("attempt-1");
            assertThat(pending.instructions())
                    .extracting(line -> line.label().in(Locale.ENGLISH), Instruction::value)
                    .containsExactly(
                            tuple("Account holder", "Nile Hall"),
                            tuple("IBAN", "DE89 3704 0044 0532 0130 00"),
                            tuple("BIC", "COBADEFFXXX"),
                            tuple("Reference", "K7M3Q"));
        });
    }

    @Test
    void it_stays_pending_however_often_it_is_asked() {
        var inquiry = new PaymentInquiry("attempt-1", "attempt-1", "K7M3Q", new Amount(5000, "EUR"), Instant.EPOCH);
        assertThat(gateway.inquire(inquiry, context)).isEqualTo(gateway.start(request(), context));
    }

    @Test
    void it_moves_no_money_back() {
        assertThat(gateway.describe().refundable()).isFalse();
        var refund = new RefundRequest("refund-1", "attempt-1", "K7M3Q", new Amount(5000, "EUR"));
        assertThat(gateway.refund(refund, context)).isInstanceOf(Refused.class);
    }

    private static PaymentRequest request() {
        return new PaymentRequest(
                "attempt-1",
                "K7M3Q",
                new Amount(5000, "EUR"),
                Locale.ENGLISH,
                Map.of(),
                "buyer@example.org",
                URI.create("http://nile.localhost/order"));
    }
}
