package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.ApiKeyId;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.domain.Names;
import dev.bilten.identity.infra.ApiKeys;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes a key for a program, with some of the rights of the member who makes it. The key is shown this once. */
@Service
public class CreateApiKey {
    private final ApiKeys keys;
    private final PermissionRegistry registry;
    private final Grants grants;
    private final Journal journal;

    @Inject
    public CreateApiKey(ApiKeys keys, PermissionRegistry registry, Grants grants, Journal journal) {
        this.keys = keys;
        this.registry = registry;
        this.grants = grants;
        this.journal = journal;
    }

    /** @param rights everywhere, or the same ones at some events */
    public record Command(String name, Rights rights) {
        public Command(String name, Set<String> permissions) {
            this(name, new Rights(false, permissions));
        }
    }

    public sealed interface Result {
        /** @param secret the whole key, {@code bk_<prefix>_<secret>}; only its hash is kept */
        record Created(ApiKeyId key, String secret) implements Result {
            @Override
            public String toString() {
                return "Created[" + key + "]";
            }
        }

        /** Only a member makes keys, and only with rights of their own. */
        record BeyondYourRights() implements Result {}

        record Invalid(List<Violation> violations) implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        var wrong = new ArrayList<Violation>();
        Names.check("/name", command.name()).ifPresent(wrong::add);
        var named = command.rights().named();
        if (named.isEmpty() || !registry.knows(named)) {
            wrong.add(Violation.of("/permissions", "error.choice"));
        }
        if (!wrong.isEmpty()) {
            return new Result.Invalid(wrong);
        }
        var allowed = call.actor().kind() == Actor.Kind.MEMBER
                && grants.of(call.actor()).cover(command.rights());
        return allowed ? make(call, command) : new Result.BeyondYourRights();
    }

    private Result make(CallContext call, Command command) {
        var prefix = "bk_" + Secrets.code(8);
        var secret = prefix + "_" + Secrets.token();
        var id = ApiKeyId.next();
        var creator = new MemberId(UUID.fromString(call.actor().id()));
        var name = command.name().strip();
        keys.insert(new ApiKeys.NewKey(id, name, prefix, Secrets.hash(secret), creator, call.now()), command.rights());
        journal.audit(
                call,
                Change.created(
                        "api-key.created",
                        "api-key",
                        id.toString(),
                        Map.of("name", name, "prefix", prefix, "rights", command.rights())));
        return new Result.Created(id, secret);
    }
}
