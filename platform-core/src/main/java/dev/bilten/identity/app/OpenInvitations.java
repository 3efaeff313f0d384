package dev.bilten.identity.app;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Invitation;
import dev.bilten.identity.api.Invitations;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.infra.InviteTokens;
import dev.bilten.identity.infra.Invites;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells whoever writes the mail what stands in it. */
@Service
public class OpenInvitations implements Invitations {
    private final Database database;
    private final Invites invites;
    private final InviteTokens tokens;

    @Inject
    public OpenInvitations(Database database, Invites invites, InviteTokens tokens) {
        this.database = database;
        this.invites = invites;
        this.tokens = tokens;
    }

    @Override
    public Optional<Invitation> open(TenantContext tenant, MemberId member, Instant now) {
        return database.inTransaction(tenant, () -> invites.open(member, now))
                .map(row ->
                        new Invitation(row.id(), row.email(), tokens.of(tenant, row.id(), row.until()), row.until()));
    }
}
