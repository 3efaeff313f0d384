package dev.bilten.database.infra;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Names the organizer at the end of each statement. The server keeps a plan for a statement's text, and a plan is of one
 * organizer's tables: were the text the same for all, whoever comes next on a connection would have each planned anew, which is
 * more work than running it.
 */
final class OwnStatements extends DefaultStatementBuilder {
    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return super.create(
                connection, sql + " /*" + Transaction.current().scope().schema() + "*/", context);
    }
}
