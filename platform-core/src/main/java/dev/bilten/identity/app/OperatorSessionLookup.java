package dev.bilten.identity.app;

import dev.bilten.cache.api.RedisAway;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.OperatorId;
import dev.bilten.identity.api.SignedInOperator;
import dev.bilten.identity.infra.Operators;
import dev.bilten.identity.infra.Sessions;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Which operator the browser with this token is; read from the database each time, since operators are few. */
@Service
public class OperatorSessionLookup {
    private final Sessions sessions;
    private final Read read;

    @Inject
    public OperatorSessionLookup(Sessions sessions, Read read) {
        this.sessions = sessions;
        this.read = read;
    }

    /** Throws UNAVAILABLE while Redis is away. */
    public Optional<SignedInOperator> find(String token) {
        try {
            return sessions.subject(Sessions.PLATFORM, token)
                    .map(UUID::fromString)
                    .map(OperatorId::new)
                    .flatMap(id -> read.execute(PlatformContext.PLATFORM, id));
        } catch (RedisAway away) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Sessions cannot be read now. Try again in a moment.");
        }
    }

    /** After Redis has answered: nothing remote runs inside a transaction. */
    @Service
    public static class Read {
        private final Operators operators;

        @Inject
        public Read(Operators operators) {
            this.operators = operators;
        }

        @Transactional
        public Optional<SignedInOperator> execute(PlatformContext platform, OperatorId id) {
            return operators.byId(id).map(Operators.Credentials::signedIn);
        }
    }
}
