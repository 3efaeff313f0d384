package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.api.SignedIn;
import dev.bilten.identity.infra.ApiKeys;
import dev.bilten.identity.infra.Members;
import dev.bilten.kernel.Actor;
import jakarta.inject.Inject;
import java.util.UUID;

/** Nobody hands on what they do not have. Read afresh in the running transaction, not from a memory. */
@Service
public class Grants {
    private final Members members;
    private final ApiKeys keys;

    @Inject
    public Grants(Members members, ApiKeys keys) {
        this.members = members;
        this.keys = keys;
    }

    /** What the one who acts may do. The operator and the system made the organizer: they may do everything in it. */
    public Rights of(Actor actor) {
        return switch (actor.kind()) {
            case SYSTEM, OPERATOR -> Rights.EVERYTHING;
            case MEMBER ->
                members.active(new MemberId(UUID.fromString(actor.id())))
                        .map(SignedIn::rights)
                        .orElse(Rights.NONE);
            case API_KEY ->
                keys.byId(new ApiKeyId(UUID.fromString(actor.id())))
                        .map(key -> key.caller().rights())
                        .orElse(Rights.NONE);
            case BUYER -> Rights.NONE;
        };
    }
}
