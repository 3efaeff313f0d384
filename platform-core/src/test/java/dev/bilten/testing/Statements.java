package dev.bilten.testing;

import dev.bilten.database.api.Database;
import dev.bilten.kernel.TenantContext;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** What a piece of work asks of the database, beside binding the transaction it runs in. */
public final class Statements {
    private Statements() {}

    public static List<String> of(TestPlatform platform, TenantContext tenant, Runnable work) {
        var asked = new ArrayList<String>();
        var database = platform.get(Database.class);
        database.inTransaction(tenant, () -> {
            database.sql().getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logAfterExecution(StatementContext context) {
                    asked.add(context.getRawSql());
                }
            });
            work.run();
        });
        return asked;
    }
}
