package dev.bilten.database.infra;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Names the organizer at the end of each statement. The server keeps a plan for a statement's text, and a plan is of one
 * organizer's tables: were the text the same for all, whoever comes next on a connection would have each planned anew, which is
 * more work than running it. And begins the transaction when a statement may write.
 */
final class OwnStatements extends DefaultStatementBuilder {
    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        var transaction = Transaction.current();
        if (!PlainReads.includes(sql)) {
            transaction.write();
        }
        transaction.line().count();
        return super.create(connection, sql + " /*" + transaction.scope().schema() + "*/", context);
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        written();
        return super.create(connection, context);
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        written();
        return super.createCall(connection, sql, context);
    }

    private static void written() throws SQLException {
        Transaction.current().write();
        Transaction.current().line().count();
    }
}
