package dev.bilten.analytics.infra;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.data_formats.RowBinaryFormatWriter;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.metadata.TableSchema;
import com.clickhouse.data.ClickHouseColumn;
import com.clickhouse.data.ClickHouseFormat;
import dev.bilten.analytics.domain.BusinessEvent;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.List;

/** Writes rows of {@code business_event}, a batch at a time. */
@Service
public class EventTable {
    /** Named one by one, so that a newer column does not trouble an older node. */
    private static final TableSchema SCHEMA = new TableSchema(ClickHouseColumn.parse("""
            tenant_id UUID, event_id UUID, type String, at DateTime64(3, 'UTC'), msg_id UUID, order_id UUID, \
            product_id UUID, quantity Int32, amount_minor Int64, currency String, channel String, outcome String, \
            payload String"""));

    private static final List<String> COLUMNS =
            SCHEMA.getColumns().stream().map(ClickHouseColumn::getColumnName).toList();

    private final ClickHouse clickHouse;

    @Inject
    public EventTable(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /**
     * @param token the same for the same rows: the server drops a batch it has taken already, also after a time-out that
     *     left its answer unknown
     */
    public void insert(String token, List<BusinessEvent> rows) {
        clickHouse.call(client -> insert(client, token, rows));
    }

    private static long insert(Client client, String token, List<BusinessEvent> rows) throws Exception {
        var settings = new InsertSettings()
                .setDeduplicationToken(token)
                .serverSetting("insert_deduplicate", "1")
                .serverSetting("deduplicate_blocks_in_dependent_materialized_views", "1");
        try (var done = ClickHouse.await(client.insert(
                "business_event", COLUMNS, out -> write(out, rows), ClickHouseFormat.RowBinary, settings))) {
            return done.getWrittenRows();
        }
    }

    private static void write(OutputStream out, List<BusinessEvent> rows) throws IOException {
        var writer = new RowBinaryFormatWriter(out, SCHEMA, ClickHouseFormat.RowBinary);
        for (var row : rows) {
            writer.setValue("tenant_id", row.tenantId());
            writer.setValue("event_id", row.eventId());
            writer.setString("type", row.type());
            writer.setDateTime("at", row.at().atZone(ZoneOffset.UTC));
            writer.setValue("msg_id", row.msgId());
            writer.setValue("order_id", row.orderId());
            writer.setValue("product_id", row.productId());
            writer.setInteger("quantity", row.quantity());
            writer.setLong("amount_minor", row.amountMinor());
            writer.setString("currency", row.currency());
            writer.setString("channel", row.channel());
            writer.setString("outcome", row.outcome());
            writer.setString("payload", row.payload());
            writer.commitRow();
        }
    }
}
