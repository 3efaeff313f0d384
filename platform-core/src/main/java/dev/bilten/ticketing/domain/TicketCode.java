package dev.bilten.ticketing.domain;

import dev.bilten.ticketing.api.Ticket;
import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a signed code says. Its bytes, in this order: version and what follows (1), key (4), secret (16), event (8), product
 * (8), date (8, if any), from and until (4 each, if any, seconds since 1970), signature of all before it (64). Events,
 * products and dates are named by the last eight bytes of their ids, all of which are random.
 *
 * @param key eight hex digits
 * @param date 0 for none
 */
public record TicketCode(
        String key,
        String secret,
        long event,
        long product,
        long date,
        Optional<Instant> from,
        Optional<Instant> until) {
    private static final int VERSION = 1;
    private static final int DATED = 1;
    private static final int HAS_FROM = 2;
    private static final int HAS_UNTIL = 4;
    private static final int FLAGS = DATED | HAS_FROM | HAS_UNTIL;
    private static final int SECRET = 16;
    private static final int SECRET_TEXT = 26;
    private static final int SIGNATURE = 64;
    private static final int LARGEST = 37 + 8 + 4 + 4;
    private static final HexFormat HEX = HexFormat.of();

    /** A bare secret is shorter than any code. */
    public static final int SHORTEST_TEXT = (37 + SIGNATURE) * 8 / 5;

    public static TicketCode of(String key, Ticket ticket) {
        return new TicketCode(
                key,
                ticket.secret(),
                low(ticket.event().value()),
                low(ticket.product().value()),
                ticket.date().map(date -> low(date.value())).orElse(0L),
                ticket.validFrom(),
                ticket.validUntil());
    }

    private static long low(UUID id) {
        return id.getLeastSignificantBits();
    }

    /** What is signed. */
    public byte[] body() {
        var out = ByteBuffer.allocate(LARGEST);
        int flags = (date == 0 ? 0 : DATED) | (from.isPresent() ? HAS_FROM : 0) | (until.isPresent() ? HAS_UNTIL : 0);
        out.put((byte) (VERSION << 4 | flags)).put(HEX.parseHex(key)).put(secretBytes());
        out.putLong(event).putLong(product);
        if (date != 0) {
            out.putLong(date);
        }
        from.ifPresent(moment -> out.putInt((int) moment.getEpochSecond()));
        until.ifPresent(moment -> out.putInt((int) moment.getEpochSecond()));
        var body = new byte[out.position()];
        out.flip().get(body);
        return body;
    }

    public String text(byte[] signature) {
        var body = body();
        return Base32.write(ByteBuffer.allocate(body.length + signature.length)
                .put(body)
                .put(signature)
                .array());
    }

    /** A code as it was read, its signature not looked at yet. */
    public record Claimed(TicketCode code, byte[] body, byte[] signature) {}

    /** Empty for what is no code of this version; the case of its letters does not matter. */
    public static Optional<Claimed> parse(String text) {
        if (text.length() < SHORTEST_TEXT || text.length() > (LARGEST + SIGNATURE) * 8 / 5 + 1) {
            return Optional.empty();
        }
        return Base32.read(text).flatMap(TicketCode::claimed);
    }

    private static Optional<Claimed> claimed(byte[] bytes) {
        int length = bytes.length - SIGNATURE;
        var body = new byte[length];
        var signature = new byte[SIGNATURE];
        ByteBuffer.wrap(bytes).get(body).get(signature);
        var code = read(ByteBuffer.wrap(body));
        return code == null ? Optional.empty() : Optional.of(new Claimed(code, body, signature));
    }

    private static @Nullable TicketCode read(ByteBuffer in) {
        try {
            int head = in.get() & 0xff;
            if (head >> 4 != VERSION || (head & 0xf & ~FLAGS) != 0) {
                return null;
            }
            var key = new byte[4];
            var secret = new byte[SECRET];
            in.get(key).get(secret);
            var code = new TicketCode(
                    HEX.formatHex(key),
                    secretText(secret),
                    in.getLong(),
                    in.getLong(),
                    (head & DATED) != 0 ? in.getLong() : 0,
                    (head & HAS_FROM) != 0 ? Optional.of(moment(in)) : Optional.empty(),
                    (head & HAS_UNTIL) != 0 ? Optional.of(moment(in)) : Optional.empty());
            return in.hasRemaining() ? null : code;
        } catch (BufferUnderflowException tooShort) {
            return null;
        }
    }

    private static Instant moment(ByteBuffer in) {
        return Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
    }

    private byte[] secretBytes() {
        var value = new BigInteger(secret, 32).toByteArray();
        var bytes = new byte[SECRET];
        // a leading zero is a sign, missing ones are zeros
        int kept = Math.min(value.length, SECRET);
        System.arraycopy(value, value.length - kept, bytes, SECRET - kept, kept);
        return bytes;
    }

    private static String secretText(byte[] secret) {
        var text = new BigInteger(1, secret).toString(32);
        return "0".repeat(SECRET_TEXT - text.length()) + text;
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "TicketCode[" + key + "]";
    }
}
