package dev.bilten.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes UUIDv7 values (RFC 9562): they sort by creation time, so that new rows land at the end of an index. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uuids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /** The same for a moment in the past, for rows that are loaded with their history. */
    public static UUID at(long epochMillis) {
        long high = (epochMillis << 16) | 0x7000L | (RANDOM.nextLong() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
