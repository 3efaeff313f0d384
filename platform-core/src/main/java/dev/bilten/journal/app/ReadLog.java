package dev.bilten.journal.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.journal.infra.LogReader;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Slice;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Answers {@link AuditLog}. */
@Service
@Transactional
public class ReadLog implements AuditLog {
    /** Beyond every entry, and within what the database knows. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final LogReader.Place NEWEST = new LogReader.Place(NEVER, new UUID(-1, -1));

    private final LogReader log;

    @Inject
    public ReadLog(LogReader log) {
        this.log = log;
    }

    @Override
    public Slice<Line> list(TenantContext tenant, Filter filter, Optional<String> cursor, int most) {
        var from = cursor.map(ReadLog::parse).orElse(NEWEST);
        return Slice.of(log.before(filter, from, most + 1), most, ReadLog::text);
    }

    @Override
    public Optional<Line> find(TenantContext tenant, UUID id) {
        return log.find(id);
    }

    @Override
    public Optional<Instant> first(TenantContext tenant) {
        return log.first();
    }

    private static String text(Line last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "_" + last.id();
    }

    private static LogReader.Place parse(String text) {
        try {
            var parts = text.split("_", 2);
            var micros = Math.max(Long.parseLong(parts[0]), 0);
            var at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            return new LogReader.Place(at.isAfter(NEVER) ? NEVER : at, UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "This cursor is not one of ours.");
        }
    }
}
