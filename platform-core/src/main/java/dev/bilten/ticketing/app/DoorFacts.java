package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ticketing.api.Revocation;
import dev.bilten.ticketing.api.SigningKey;
import dev.bilten.ticketing.infra.Revocations;
import dev.bilten.ticketing.infra.SigningKeys;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What a gate takes along to decide without a network: the keys that sign codes, and the secrets that are void. */
@Service
@Transactional
public class DoorFacts {
    private final SigningKeys keys;
    private final Revocations revocations;

    @Inject
    public DoorFacts(SigningKeys keys, Revocations revocations) {
        this.keys = keys;
        this.revocations = revocations;
    }

    /** The one that signs first, then the retired ones, the newest first. */
    public List<SigningKey> keys(TenantContext tenant) {
        return keys.all().stream()
                .map(row -> new SigningKey(
                        row.id(),
                        Base64.getEncoder().encodeToString(row.publicKey()),
                        row.createdAt(),
                        row.retiredAt()))
                .toList();
    }

    /** Where a device stands that has read all so far; empty when it has read nothing. */
    public record Part(List<Revocation> revocations, Optional<String> here, boolean more) {
        public Part {
            revocations = List.copyOf(revocations);
        }
    }

    /**
     * Those after the cursor, the oldest first. A later one never appears before it: what is written down by a transaction
     * that still runs is kept back with all that follows.
     *
     * @param after the {@code here} of the part before; anything else is a problem
     */
    public Part revocations(TenantContext tenant, Optional<String> after, int most) {
        var found = revocations.after(after.map(Revocations.Place::parse).orElse(Revocations.Place.START), most + 1);
        var shown = found.size() > most ? found.subList(0, most) : found;
        return new Part(
                shown.stream().map(Revocations.Row::revocation).toList(),
                shown.isEmpty() ? after : Optional.of(shown.getLast().place().toString()),
                found.size() > most);
    }
}
