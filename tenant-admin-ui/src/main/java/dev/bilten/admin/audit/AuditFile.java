package dev.bilten.admin.audit;

import dev.bilten.admin.Csv;
import dev.bilten.identity.api.Permissions;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The changes that the list shows, all of them, as a file for programs too: its words are those of the log. Written as it is read. */
@Path(AuditPage.HERE + "/file")
@Requires(Permissions.AUDIT_VIEW)
public class AuditFile {
    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS =
            List.of("at", "who", "who kind", "who id", "action", "object", "object id", "reason", "before", "after");

    private final AuditLog log;
    private final CurrentCall current;

    @Inject
    public AuditFile(AuditLog log, CurrentCall current) {
        this.log = log;
        this.current = current;
    }

    @GET
    public Response file(
            @QueryParam("type") @Nullable String type,
            @QueryParam("object") @Nullable String object,
            @QueryParam("by") @Nullable String by) {
        var filter = Asked.of(type, object, by).filter();
        var tenant = current.tenant();
        StreamingOutput written = out -> {
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write(Csv.MARK);
                writer.write(Csv.line(COLUMNS));
                var cursor = Optional.<String>empty();
                do {
                    var slice = log.list(tenant, filter, cursor, AT_ONCE);
                    for (var line : slice.results()) {
                        writer.write(Csv.line(cells(line)));
                    }
                    cursor = slice.next();
                } while (cursor.isPresent());
            }
        };
        return Response.ok(written, Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"changes.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static List<String> cells(AuditLog.Line line) {
        return List.of(
                line.at().toString(),
                line.actor().name(),
                line.actor().kind().name(),
                line.actor().id(),
                line.action(),
                line.objectType(),
                line.objectId(),
                line.reason(),
                line.before().orElse(""),
                line.after().orElse(""));
    }
}
