package dev.bilten.analytics.infra;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import dev.bilten.analytics.api.Absence;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connection to ClickHouse, opened and its tables made at first use. While it is away every call fails at once, and
 * only every few seconds one finds out whether it is back.
 */
@Service
public class ClickHouse {
    private static final long BREATH = Duration.ofSeconds(3).toNanos();

    private final Settings settings;
    private final WarehouseSchema schema;
    private volatile @Nullable Client client;
    private volatile @Nullable Failure failure;

    private record Failure(WarehouseUnavailable what, long at) {
        boolean fresh() {
            return System.nanoTime() - at < BREATH;
        }
    }

    /** A call to the server; it may wait, and throw whatever the client throws. */
    @FunctionalInterface
    public interface Call<T> {
        T on(Client client) throws Exception;
    }

    @Inject
    public ClickHouse(Settings settings, WarehouseSchema schema) {
        this.settings = settings;
        this.schema = schema;
    }

    /** @throws WarehouseUnavailable instead of anything the client throws */
    public <T> T call(Call<T> call) {
        var last = failure;
        if (last != null && last.fresh()) {
            throw last.what();
        }
        Client used = null;
        try {
            used = ready();
            var answer = call.on(used);
            failure = null;
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseUnavailable(Absence.AWAY, "Interrupted");
        } catch (WarehouseUnavailable e) {
            throw e;
        } catch (Exception e) {
            throw told(e, used);
        }
    }

    private Client ready() throws Exception {
        var open = client;
        if (open != null) {
            return open;
        }
        synchronized (this) {
            if (client == null) {
                var fresh = open();
                try {
                    schema.bringUp(fresh, database());
                } catch (Exception e) {
                    fresh.close();
                    throw e;
                }
                client = fresh;
            }
            return client;
        }
    }

    private Client open() {
        var url = settings.get("bilten.clickhouse.url")
                .filter(set -> !set.isBlank())
                .orElseThrow(() -> new WarehouseUnavailable(
                        Absence.NOT_CONFIGURED, "No ClickHouse is configured (bilten.clickhouse.url)."));
        return new Client.Builder()
                .addEndpoint(url)
                .setUsername(settings.get("bilten.clickhouse.user", "default"))
                .setPassword(settings.get("bilten.clickhouse.password", ""))
                .setDefaultDatabase(database())
                .setClientName("bilten")
                .setConnectTimeout(1, ChronoUnit.SECONDS)
                .setConnectionRequestTimeout(2, ChronoUnit.SECONDS)
                .setSocketTimeout(30, ChronoUnit.SECONDS)
                .setMaxConnections(8)
                // shorter than the server keeps an idle connection; one that was closed all the same is tried anew once
                .setKeepAliveTimeout(8, ChronoUnit.SECONDS)
                .setMaxRetries(1)
                .build();
    }

    private String database() {
        return settings.get("bilten.clickhouse.database", "bilten");
    }

    private WarehouseUnavailable told(Exception e, @Nullable Client used) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServerException refusal) {
                // it answers: the next call may be a better one
                return new WarehouseUnavailable(Absence.REFUSES, "ClickHouse refuses, code " + refusal.getCode());
            }
        }
        var away = new WarehouseUnavailable(Absence.AWAY, "ClickHouse does not answer: " + deepest(e));
        failure = new Failure(away, System.nanoTime());
        forget(used);
        return away;
    }

    /** The next call begins anew, tables included: what comes back may be an empty one. */
    private synchronized void forget(@Nullable Client used) {
        if (used != null && client == used) {
            client = null;
            used.close();
        }
    }

    private static String deepest(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }

    /** Waits for an answer of the client. */
    static <T> T await(Future<T> answer) throws Exception {
        return answer.get(30, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        var open = client;
        if (open != null) {
            open.close();
        }
    }
}
