package dev.bilten.plugin.api;

import java.util.List;

/**
 * What the checkout shows of a gateway before anything is paid.
 *
 * @param id the gateway's name for ever, kept with every payment. It is the plugin's id, or the plugin's id, a dot and a
 *     word of its own when one plugin brings several ({@code acme-pay.card}); anything else is refused at load time
 * @param label what the buyer chooses: "Bank transfer"
 * @param fields what the buyer is asked, in order; empty when nothing
 * @param refundable whether {@link PaymentGateway#refund} can move money back; if not, organizers refund by hand
 */
public record GatewayDescription(String id, Text label, List<Field> fields, boolean refundable) {
    /** Takes an unmodifiable copy of the fields. */
    public GatewayDescription {
        fields = List.copyOf(fields);
    }
}
