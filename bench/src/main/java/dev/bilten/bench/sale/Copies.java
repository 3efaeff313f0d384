package dev.bilten.bench.sale;

import dev.bilten.bench.BenchFailed;
import dev.bilten.bench.stage.Databases;
import dev.bilten.bench.stage.Staff;
import dev.bilten.bench.stage.Stage;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Organizers who sell what the first one sells. Each is made in the operator's console, as the product makes them; the event, its product and
 * quota and the program's key are then copied in SQL from the first one's schema, with the same ids, which saves a
 * dozen requests for each.
 */
final class Copies {
    private static final int OPERATORS = 2;
    private static final String KIND = "crowd";
    private static final int TOLD_EVERY = 100;
    private static final List<String> TABLES = List.of("event", "product", "quota", "quota_product");

    private final Stage stage;
    private final Staff staff;
    private final Sale sale;

    Copies(Stage stage, Staff staff, Sale sale) {
        this.stage = stage;
        this.staff = staff;
        this.sale = sale;
    }

    /** The first organizer and its copies. */
    record Made(List<String> hosts, List<String> schemas) {}

    Made make(int count) {
        sale.ready();
        var slugs = new ArrayList<>(earlier(count));
        var missing = count - slugs.size();
        var begun = System.nanoTime();
        slugs.addAll(provision(missing));
        var took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("  made     " + missing + " organizers in the operator's console in " + took.toSeconds()
                + " s, " + (missing == 0 ? 0 : took.toMillis() / missing) + " ms each with " + OPERATORS
                + " operators; " + (count - missing) + " were there; furnished in SQL");
        var hosts = new ArrayList<>(List.of(sale.shop().host()));
        var schemas = new ArrayList<>(List.of(sale.shop().schema()));
        try (var connection = stage.databases().open(Databases.PLATFORM);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var slug : slugs) {
                var schema = staff.schema(slug);
                furnish(statement, schema);
                connection.commit();
                hosts.add(staff.host(slug));
                schemas.add(schema);
            }
        } catch (SQLException e) {
            throw new BenchFailed("An organizer cannot be furnished: " + e.getMessage(), e);
        }
        return new Made(hosts, schemas);
    }

    /** Made by a run before this one, where the data is kept. */
    private List<String> earlier(int most) {
        return stage.databases()
                .texts("select slug from platform.tenant where slug like '" + KIND
                        + "-%' and state = 'ACTIVE' order by created_at limit " + most);
    }

    private List<String> provision(int count) {
        var made = new ArrayList<String>();
        try (var operators = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (int i = 0; i < OPERATORS; i++) {
                var share = count / OPERATORS + (i < count % OPERATORS ? 1 : 0);
                parts.add(operators.submit(() -> create(share)));
            }
            for (var part : parts) {
                made.addAll(part.get());
            }
            return made;
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailed("An organizer cannot be made: " + e.getMessage(), e);
        }
    }

    private List<String> create(int count) {
        var operator = new Staff(stage);
        var slugs = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            var slug = Staff.freshSlug(KIND);
            operator.createOrganizer(slug);
            slugs.add(slug);
            if (i % TOLD_EVERY == 0) {
                System.out.println("    " + i + " of " + count);
            }
        }
        return slugs;
    }

    /**
     * Both schemas have the same tables, so whole rows are copied, whatever columns they have. What a run before this one
     * sold there makes way.
     */
    private void furnish(Statement statement, String to) throws SQLException {
        var from = sale.shop().schema();
        statement.execute("update " + to + ".event set slug = 'earlier-' || id");
        for (var table : TABLES) {
            statement.execute("insert into " + to + "." + table + " select * from " + from + "." + table);
        }
        statement.execute("update " + to + ".quota set held = 0, sold = 0 where event_id = '" + sale.event() + "'");
        statement.execute("insert into " + to + ".api_key select (jsonb_populate_record(k, jsonb_build_object("
                + "'created_by', (select id from " + to + ".member limit 1)))).* from " + from + ".api_key k");
    }
}
