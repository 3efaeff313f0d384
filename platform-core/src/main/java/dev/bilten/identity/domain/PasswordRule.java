package dev.bilten.identity.domain;

import dev.bilten.kernel.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may be a password: 8 to 128 characters, anything, but nothing that is tried first. No rule asks for a digit or a
 * sign: they make passwords harder to keep, not to guess.
 */
public final class PasswordRule {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** What is wrong with it, said about the field {@code pointer}. */
    public static Optional<Violation> check(String pointer, String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (password.isEmpty()) {
            return Optional.of(Violation.of(pointer, "error.required"));
        }
        if (length < SHORTEST) {
            return Optional.of(Violation.of(pointer, "error.tooShort", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(Violation.of(pointer, "error.tooLong", LONGEST, length));
        }
        return triedFirst(password.toLowerCase(Locale.ROOT), email)
                ? Optional.of(Violation.of(pointer, "error.commonPassword"))
                : Optional.empty();
    }

    private static boolean triedFirst(String password, String email) {
        int at = email.indexOf('@');
        return COMMON.contains(password)
                || COMMON.contains(withoutTail(password))
                || password.equals(email)
                || (at > 0 && withoutTail(password).equals(email.substring(0, at)))
                || password.chars().distinct().count() < 4;
    }

    /** {@code summer2026!} is guessed as soon as {@code summer}. */
    private static String withoutTail(String password) {
        int end = password.length();
        while (end > 0 && !Character.isLetter(password.charAt(end - 1))) {
            end--;
        }
        return password.substring(0, end);
    }

    private static Set<String> common() {
        try (var in = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
