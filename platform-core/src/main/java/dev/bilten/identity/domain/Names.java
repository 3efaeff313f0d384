package dev.bilten.identity.domain;

import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people and things may be called, and whether all of a person's details will do. */
public final class Names {
    private static final int LONGEST = 120;

    private Names() {}

    public static Optional<Violation> check(String pointer, String name) {
        if (name.isBlank()) {
            return Optional.of(Violation.of(pointer, "error.required"));
        }
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST) {
            return Optional.of(Violation.of(pointer, "error.tooLong", LONGEST, length));
        }
        // a line break or a direction mark in a name can make a list or a mail say something else
        boolean plain = name.codePoints().noneMatch(c -> Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E));
        return plain ? Optional.empty() : Optional.of(Violation.of(pointer, "error.invalid"));
    }

    /** All that is wrong with a person who shall be able to sign in. */
    public static List<Violation> person(String email, String name, String password) {
        var wrong = new ArrayList<Violation>();
        if (email.isEmpty()) {
            wrong.add(Violation.of("/email", "error.required"));
        } else if (!Email.valid(email)) {
            wrong.add(Violation.of("/email", "error.email"));
        }
        check("/name", name).ifPresent(wrong::add);
        PasswordRule.check("/password", password, email).ifPresent(wrong::add);
        return wrong;
    }
}
