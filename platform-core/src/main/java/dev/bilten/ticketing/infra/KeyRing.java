package dev.bilten.ticketing.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.SecretStore;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import dev.bilten.ticketing.infra.SigningKeys.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.jspecify.annotations.Nullable;

/**
 * An organizer's keys, ready to use. Kept in this process alone and for a minute: a private key belongs in no shared cache,
 * and a node that signs a moment longer with the last key does no harm.
 */
@Service
public class KeyRing {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final Database database;
    private final SigningKeys rows;
    private final SecretStore secrets;
    private final Map<TenantId, Keys> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TenantId, Keys> eldest) {
            return size() > MOST;
        }
    };

    @Inject
    public KeyRing(Database database, SigningKeys rows, SecretStore secrets) {
        this.database = database;
        this.rows = rows;
        this.secrets = secrets;
    }

    /** The key that signs. */
    public record Signer(String id, Ed25519PrivateKeyParameters key) {}

    private record Keys(Instant read, @Nullable Signer signer, Map<String, Ed25519PublicKeyParameters> verifying) {}

    /** Made at first need; the caller runs a transaction. */
    public Signer signer(TenantContext tenant) {
        var known = kept(tenant);
        if (known != null && known.signer() != null && known.read().plus(FRESH).isAfter(Instant.now())) {
            return known.signer();
        }
        var found = read(tenant);
        if (found.signer() == null) {
            add(tenant, Instant.now());
            found = read(tenant);
        }
        if (found.signer() == null) {
            throw new IllegalStateException("there is no key to sign with");
        }
        return found.signer();
    }

    /** Empty for a key that this organizer never had; the caller runs a transaction. */
    public Optional<Ed25519PublicKeyParameters> verifying(TenantContext tenant, String id) {
        var known = kept(tenant);
        if (known != null && known.verifying().containsKey(id)) {
            return Optional.of(known.verifying().get(id));
        }
        return Optional.ofNullable(read(tenant).verifying().get(id));
    }

    /** A new key signs from now on; the caller runs a transaction. */
    public String replace(TenantContext tenant, Instant now) {
        rows.retire(now);
        var id = add(tenant, now);
        read(tenant);
        return id;
    }

    private String add(TenantContext tenant, Instant now) {
        var key = Ed25519.generate();
        var raw = key.generatePublicKey().getEncoded();
        var id = HexFormat.of().formatHex(raw, 0, 4);
        var clear = Base64.getEncoder().encodeToString(Ed25519.encoded(key));
        rows.add(new Row(id, raw, secrets.close(tenant.id(), place(id), clear), now, Optional.empty()));
        return id;
    }

    private Keys read(TenantContext tenant) {
        var all = rows.all();
        var keys = new Keys(
                Instant.now(),
                signer(tenant, all),
                all.stream().collect(Collectors.toMap(Row::id, row -> Ed25519.publicKey(row.publicKey()))));
        // a key of a transaction that fails must not sign anything
        database.afterCommit(() -> keep(tenant, keys));
        return keys;
    }

    private @Nullable Signer signer(TenantContext tenant, List<Row> all) {
        return all.stream()
                .filter(Row::current)
                .findFirst()
                .map(row -> new Signer(row.id(), Ed25519.privateKey(opened(tenant, row))))
                .orElse(null);
    }

    private byte[] opened(TenantContext tenant, Row row) {
        return Base64.getDecoder().decode(secrets.open(tenant.id(), place(row.id()), row.privateKey()));
    }

    private static String place(String id) {
        return "signing_key/" + id;
    }

    private synchronized @Nullable Keys kept(TenantContext tenant) {
        return kept.get(tenant.id());
    }

    private synchronized void keep(TenantContext tenant, Keys keys) {
        kept.put(tenant.id(), keys);
    }
}
