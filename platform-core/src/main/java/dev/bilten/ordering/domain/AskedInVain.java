package dev.bilten.ordering.domain;

import dev.bilten.ordering.api.VatCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a register that did not answer is asked again: soon at first, since most of its troubles are over in minutes, then
 * twice a day for a week. Whoever is open by then is left to people.
 */
public final class AskedInVain {
    private static final List<Duration> SOON = List.of(
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6));
    private static final Duration LATER = Duration.ofHours(12);
    private static final int MOST = SOON.size() + 14;

    private AskedInVain() {}

    /** @param before how often it was asked in vain until now */
    public static VatCheck put(VatCheck check, int before) {
        return check.answered() ? check : check.again(before + 1, next(check.askedAt(), before + 1));
    }

    private static Optional<Instant> next(Instant askedAt, int times) {
        if (times > MOST) {
            return Optional.empty();
        }
        return Optional.of(askedAt.plus(times <= SOON.size() ? SOON.get(times - 1) : LATER));
    }
}
