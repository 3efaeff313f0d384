package dev.bilten.ticketing.domain;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Bytes as digits and capitals, five bits each (RFC 4648, extended hex, unpadded): QR has a short alphabet for those. */
final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    private Base32() {}

    static String write(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 8 / 5 + 1);
        int bits = 0;
        int held = 0;
        for (var next : bytes) {
            held = (held << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return text.toString();
    }

    /** Empty for other characters, and for bits at the end that say nothing: one code has one spelling. */
    static Optional<byte[]> read(String text) {
        var bytes = new ByteArrayOutputStream(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(Character.toUpperCase(text.charAt(i)));
            if (digit < 0) {
                return Optional.empty();
            }
            held = (held << 5) | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
            held &= (1 << bits) - 1;
        }
        return bits < 5 && held == 0 ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }
}
