package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.OrderId;
import jakarta.inject.Inject;
import java.util.UUID;

/** Sends many buyers their order's mail again; who got one within the last minute is passed over. */
@Service
public class ResendMany implements TaskKind {
    public static final String KIND = "orders.mail";

    private final ResendOrderMail resend;

    @Inject
    public ResendMany(ResendOrderMail resend) {
        this.resend = resend;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean item(CallContext call, UUID id) {
        return resend.execute(call, new OrderId(id)) instanceof ResendOrderMail.Result.Queued;
    }
}
