package dev.bilten.tenancy.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.ShardAddress;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.util.Optional;

/** The database servers that take new organizers. */
@Service
public class OpenShards {
    private final Database database;
    private final Settings settings;

    @Inject
    public OpenShards(Database database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The open one with the fewest organizers, of those this node can reach; {@code main} of several alike. */
    public Optional<String> emptiest() {
        var open = database.inTransaction(
                PlatformContext.PLATFORM,
                () -> database.sql().createQuery("""
                        select s.name from shard s left join tenant t on t.shard = s.name
                        where s.state = 'OPEN' group by s.name
                        order by count(t.id), s.name <> 'main', s.name""").mapTo(String.class).list());
        return open.stream()
                .filter(shard -> ShardAddress.isKnown(settings, shard))
                .findFirst();
    }
}
