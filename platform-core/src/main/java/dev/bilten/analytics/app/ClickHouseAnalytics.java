package dev.bilten.analytics.app;

import dev.bilten.analytics.api.Absence;
import dev.bilten.analytics.api.Analytics;
import dev.bilten.analytics.api.Answer;
import dev.bilten.analytics.api.Availability;
import dev.bilten.analytics.infra.ClickHouse;
import dev.bilten.analytics.infra.WarehouseUnavailable;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the warehouse answers, and turns its absence into an answer. */
@Service
public class ClickHouseAnalytics implements Analytics {
    private static final Logger LOG = LoggerFactory.getLogger(ClickHouseAnalytics.class);
    private static final long FRESH = 3_000_000_000L;

    private record Known(Availability what, long at) {}

    private final ClickHouse clickHouse;
    private volatile @Nullable Known known;

    @Inject
    public ClickHouseAnalytics(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    @Override
    public Availability available() {
        var last = known;
        if (last != null && System.nanoTime() - last.at() < FRESH) {
            return last.what();
        }
        var now = ask(() -> clickHouse.call(client -> client.ping(1500)));
        Availability found = switch (now) {
            case Answer.Figures<Boolean>(var up) ->
                up ? new Availability.Available() : new Availability.Unavailable(Absence.AWAY, "It does not answer.");
            case Answer.Unavailable<Boolean>(var absence, var detail) -> new Availability.Unavailable(absence, detail);
        };
        known = new Known(found, System.nanoTime());
        return found;
    }

    <T> Answer<T> ask(Supplier<T> question) {
        try {
            return new Answer.Figures<>(question.get());
        } catch (WarehouseUnavailable e) {
            LOG.debug("No figures: {}", e.detail());
            return new Answer.Unavailable<>(e.absence(), e.detail());
        }
    }
}
