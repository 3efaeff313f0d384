package dev.bilten.extensions.api;

import dev.bilten.kernel.TenantContext;
import dev.bilten.plugin.api.PaymentInquiry;
import dev.bilten.plugin.api.PaymentOutcome;
import dev.bilten.plugin.api.PaymentRequest;
import dev.bilten.plugin.api.RefundOutcome;
import dev.bilten.plugin.api.RefundRequest;
import java.util.List;
import java.util.Optional;

/**
 * The ways to pay. Every call ends in time with an outcome and throws nothing that a plugin threw. Never call it inside a
 * transaction.
 */
public interface Gateways {
    /** What this organizer offers now: switched on, loaded, not in quarantine; in the order the checkout shows. */
    List<GatewayOffer> offered(TenantContext tenant);

    /** One of them by its id. */
    default Optional<GatewayOffer> offer(TenantContext tenant, String gatewayId) {
        return offered(tenant).stream()
                .filter(offer -> offer.gatewayId().equals(gatewayId))
                .findFirst();
    }

    /** Whose a gateway is: its id is its plugin's, or begins with it and a dot; the host sees to that. */
    static String pluginOf(String gatewayId) {
        int dot = gatewayId.indexOf('.');
        return dot < 0 ? gatewayId : gatewayId.substring(0, dot);
    }

    /** Starts a payment with a gateway that is offered; {@code Canceled} when it is not, or surely was not called. */
    PaymentOutcome start(TenantContext tenant, String gatewayId, PaymentRequest request);

    /**
     * What became of a payment; also with a gateway that is switched off by now. {@code Unknown} means that nothing new is
     * known, whether the payment was pending or unknown before: leave it as it is and ask again later.
     */
    PaymentOutcome inquire(TenantContext tenant, String gatewayId, PaymentInquiry inquiry);

    /** Gives money back; also with a gateway that is switched off by now. Ask about it by calling again. */
    RefundOutcome refund(TenantContext tenant, String gatewayId, RefundRequest request);
}
