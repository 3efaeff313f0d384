package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Invitation;
import dev.bilten.identity.api.Invitations;
import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.Delivery;
import dev.bilten.notifications.api.InviteMail;
import dev.bilten.notifications.api.MessageComposer;
import dev.bilten.notifications.app.WriteOrderMail.Result;
import dev.bilten.notifications.domain.OneLine;
import dev.bilten.notifications.infra.OrderLinks;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Makes a queued message of an invitation to the team, as long as it is open: with the link that is good now. */
@Service
public class WriteInviteMail {
    private final Invitations invitations;
    private final DescribeOrder describe;
    private final OrderLinks links;
    private final MessageComposer composer;

    @Inject
    public WriteInviteMail(
            Invitations invitations, DescribeOrder describe, OrderLinks links, MessageComposer composer) {
        this.invitations = invitations;
        this.describe = describe;
        this.links = links;
        this.composer = composer;
    }

    public Result execute(CallContext call, Delivery delivery) {
        if (!OneLine.isAddress(delivery.recipient())) {
            return new Result.NoAddress();
        }
        return invitations
                .open(call.tenant(), new MemberId(delivery.reference()), call.now())
                .<Result>map(open -> write(call, delivery, open))
                .orElseGet(() -> new Result.Overtaken("The invitation is not open any more."));
    }

    private Result.Written write(CallContext call, Delivery delivery, Invitation open) {
        var locale = Locale.forLanguageTag(delivery.locale());
        var sender = describe.sender(call.tenant());
        var left = Duration.between(call.now(), open.until());
        var mail = new InviteMail(sender.name(), open.email(), links.invitation(call.tenant(), open.token()), (int)
                left.plusDays(1).minusMillis(1).toDays());
        var composed = composer.compose(call.tenant(), delivery.template(), locale, mail);
        return new Result.Written(sender.sends(delivery, composed, List.of()));
    }
}
