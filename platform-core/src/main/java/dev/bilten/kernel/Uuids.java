package dev.bilten.kernel;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 values (RFC 9562): they sort by creation time, so that new rows land at the end of an index. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FRACTIONS = 1 << 12;
    private static final long NANOS = 1_000_000;

    private Uuids() {}

    /** Also within a millisecond: what one thread makes one after the other sorts so. */
    public static UUID next() {
        var now = Instant.now();
        return of(now.toEpochMilli(), now.getNano() % NANOS * FRACTIONS / NANOS);
    }

    /** The same for a moment in the past, for rows that are loaded with their history. */
    public static UUID at(long epochMillis) {
        return of(epochMillis, RANDOM.nextInt(FRACTIONS));
    }

    /** @param fraction of the millisecond, in the twelve bits that the standard leaves for it */
    private static UUID of(long epochMillis, long fraction) {
        long high = (epochMillis << 16) | 0x7000L | fraction;
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
