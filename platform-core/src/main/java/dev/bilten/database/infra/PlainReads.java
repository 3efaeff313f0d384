package dev.bilten.database.infra;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;

/**
 * Which statements only read. Each sees what is committed when it begins, with a transaction around it or without one, so these
 * need none. Whatever locks, counts or writes, also inside a query, is kept together with what follows it.
 */
final class PlainReads {
    /** More than there are; some are put together. */
    private static final long MOST = 2_000;

    private static final Pattern READS = Pattern.compile("\\s*(select|with)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MORE = Pattern.compile(
            "\\b(insert|update|delete|merge|truncate|into|lock|call|share"
                    + "|nextval|setval|set_config|txid_current|pg_current_xact_id|pg_notify|pg_advisory\\w*|lo_\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Cache<String, Boolean> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private PlainReads() {}

    static boolean includes(String sql) {
        return KNOWN.get(sql, PlainReads::reads);
    }

    private static boolean reads(String sql) {
        return READS.matcher(sql).lookingAt() && !MORE.matcher(sql).find();
    }
}
