package dev.bilten.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Knows which of PostgreSQL's messages commit: a simple query, or the binding of a statement that was parsed as COMMIT, which
 * a driver names at the first time and only names later.
 */
final class CommitWatch {
    private final Set<String> commits = new HashSet<>();

    boolean isCommit(int type, byte[] body) {
        return switch (type) {
            case 'P' -> {
                var name = text(body, 0);
                if (commit(text(body, name.length() + 1))) {
                    commits.add(name);
                } else {
                    commits.remove(name);
                }
                yield false;
            }
            case 'B' -> commits.contains(text(body, text(body, 0).length() + 1));
            case 'Q' -> commit(text(body, 0));
            default -> false;
        };
    }

    private static boolean commit(String sql) {
        return sql.strip().toUpperCase(Locale.ROOT).startsWith("COMMIT");
    }

    /** Up to the next zero; one byte a character, for names and the words of SQL. */
    private static String text(byte[] body, int from) {
        int end = from;
        while (body[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(body, from, end), StandardCharsets.ISO_8859_1);
    }
}
