package dev.bilten.kernel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random names: secrets nobody guesses, and codes people can read aloud. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without 0/O and 1/I, which look alike on a phone. */
    private static final String READABLE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Secrets() {}

    /** 128 random bits as 26 lower-case letters and digits. */
    public static String token() {
        return written(new BigInteger(128, RANDOM));
    }

    /** A token that whoever has another one can find again; it tells nothing of that one. */
    public static String following(String token, String what) {
        return written(new BigInteger(hash(token + " " + what).substring(0, 32), 16));
    }

    private static String written(BigInteger bits) {
        var value = bits.toString(32);
        return "0".repeat(26 - value.length()) + value;
    }

    /** A code of this many readable characters; 6 give a thousand million. */
    public static String code(int length) {
        var code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return code.toString();
    }

    /** SHA-256 in hex: how a random token is kept at rest. */
    public static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares without telling by its time how much was right. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
