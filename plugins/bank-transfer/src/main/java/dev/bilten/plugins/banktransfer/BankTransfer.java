package dev.bilten.plugins.banktransfer;

import dev.bilten.plugin.api.GatewayDescription;
import dev.bilten.plugin.api.PaymentGateway;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentOutcome.Instruction;
import dev.bilten.plugin.api.PaymentOutcome.Pending;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.PluginContext;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import dev.bilten.plugin.api.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells the buyer where to transfer the money. It never learns whether it came: the organizer marks the order paid. */
public final class BankTransfer implements PaymentGateway {
    private static final Text NAME = Words.of("name");
    private static final Text HOLDER = Words.of("holder");
    private static final Text IBAN = Words.of("iban");
    private static final Text BIC = Words.of("bic");
    private static final Text BANK = Words.of("bank");
    private static final Text REFERENCE = Words.of("reference");
    private static final Text BY_HAND = Words.of("back.by-hand");

    /** Nobody here ever knows more; asking is only worth it in case another plugin version does. */
    private static final Duration RARELY = Duration.ofDays(1);

    @Override
    public GatewayDescription describe() {
        return new GatewayDescription("bank-transfer", NAME, List.of(), false);
    }

    @Override
    public PaymentOutcome start(PaymentRequest request, PluginContext context) {
        return pending(request.attemptKey(), request.reference(), context);
    }

    @Override
    public PaymentOutcome inquire(PaymentInquiry inquiry, PluginContext context) {
        return pending(inquiry.attemptKey(), inquiry.reference(), context);
    }

    @Override
    public RefundOutcome refund(RefundRequest request, PluginContext context) {
        return new RefundOutcome.Refused("by_hand", BY_HAND);
    }

    private static Pending pending(String attemptKey, String reference, PluginContext context) {
        var lines = new ArrayList<Instruction>();
        line(lines, HOLDER, context.setting("account-holder", ""));
        line(lines, IBAN, grouped(context.setting("iban", "")));
        line(lines, BIC, context.setting("bic", ""));
        line(lines, BANK, context.setting("bank", ""));
        line(lines, REFERENCE, reference);
        return new Pending(attemptKey, lines, RARELY);
    }

    private static void line(List<Instruction> lines, Text label, String value) {
        if (!value.isEmpty()) {
            lines.add(new Instruction(label, value));
        }
    }

    /** Groups of four, as banks print it. */
    private static String grouped(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }
}
