package dev.bilten.ticketing.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.ticketing.api.SignedCodes;
import dev.bilten.ticketing.api.Ticket;
import dev.bilten.ticketing.api.TicketId;
import dev.bilten.ticketing.domain.TicketCode;
import dev.bilten.ticketing.infra.Ed25519;
import dev.bilten.ticketing.infra.KeyRing;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers {@link SignedCodes}. Only the keys are fetched in a transaction; the reckoning holds no connection. */
@Service
public class SignCodes implements SignedCodes {
    private static final long MOST = 10_000;
    /** A buyer's page, mail and PDF are made within minutes of each other. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Database database;
    private final KeyRing keys;
    private final Cache<Signed, String> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(AGE).build();

    @Inject
    public SignCodes(Database database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public Map<TicketId, String> of(TenantContext tenant, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        var signer = database.inTransaction(tenant, () -> keys.signer(tenant));
        return tickets.stream().collect(Collectors.toMap(Ticket::id, ticket -> {
            var code = TicketCode.of(signer.id(), ticket);
            return signed.get(new Signed(tenant.id(), code), _ -> code.text(Ed25519.sign(signer.key(), code.body())));
        }));
    }

    /** The same code under the same key has the same signature. */
    private record Signed(TenantId tenant, TicketCode code) {}

    @Override
    public Reading read(TenantContext tenant, String text) {
        var claimed = TicketCode.parse(text);
        if (claimed.isEmpty()) {
            return new Reading.Bare();
        }
        var code = claimed.get();
        var key = database.inTransaction(
                tenant, () -> keys.verifying(tenant, code.code().key()));
        if (key.isEmpty()) {
            return new Reading.UnknownKey();
        }
        return Ed25519.verify(key.get(), code.body(), code.signature())
                ? new Reading.Genuine(code.code().secret())
                : new Reading.Forged();
    }
}
