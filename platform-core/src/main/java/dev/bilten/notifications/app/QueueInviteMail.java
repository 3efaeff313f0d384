package dev.bilten.notifications.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Invitations;
import dev.bilten.identity.api.MemberId;
import dev.bilten.kernel.CallContext;
import dev.bilten.notifications.api.DeliveryId;
import dev.bilten.notifications.api.MailTemplate;
import dev.bilten.notifications.infra.Deliveries;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes that somebody is to be asked into the team; the same news again changes nothing. */
@Service
public class QueueInviteMail {
    private final Invitations invitations;
    private final Deliveries deliveries;

    @Inject
    public QueueInviteMail(Invitations invitations, Deliveries deliveries) {
        this.invitations = invitations;
        this.deliveries = deliveries;
    }

    /** True when there is a new message to send. */
    @Transactional
    public boolean execute(CallContext call, MemberId member, String locale, UUID news) {
        return invitations
                .open(call.tenant(), member, call.now())
                .map(open -> deliveries.add(new Deliveries.Fresh(
                        DeliveryId.next(),
                        MailTemplate.MEMBER_INVITED.key() + ":" + news,
                        MailTemplate.MEMBER_INVITED,
                        QueueOrderMail.EMAIL,
                        open.email(),
                        locale,
                        member.value(),
                        call.now(),
                        call.now())))
                .orElse(false);
    }
}
