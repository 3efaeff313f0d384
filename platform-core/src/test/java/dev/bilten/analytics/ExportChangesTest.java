package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.app.ExportChanges;
import dev.bilten.database.api.Database;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.journal.api.AuditLog;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportChangesTest {
    private final TestPlatform platform = TestPlatform.shared();
    private final TenantContext tenant = platform.newTenant();
    private final CallContext mona =
            new CallContext(tenant, new Actor(Actor.Kind.MEMBER, "mona", "Mona"), "test", Clock.systemUTC(), "request");

    private void changed(String id, Duration ago) {
        var call = mona.at(Clock.offset(Clock.systemUTC(), ago.negated()));
        platform.get(Database.class)
                .inTransaction(
                        tenant,
                        () -> platform.get(Journal.class)
                                .audit(call, Change.created("lamp.edited", "lamp", id, Map.of("name", "=1+1"))));
    }

    private List<String> lines(AuditLog.Filter filter) {
        var id = platform.get(ExportChanges.class).start(mona, filter);
        platform.get(RunTasks.class).sweep(mona);
        var task = platform.get(Tasks.class).byId(tenant, id).orElseThrow();
        assertThat(task.state()).isEqualTo(Task.State.DONE);
        var file = task.result().flatMap(FileRef::parse).orElseThrow();
        var bytes = platform.get(Files.class).read(tenant, file).orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    private static AuditLog.Filter lamps() {
        return new AuditLog.Filter(Optional.of("lamp"), Optional.empty(), Optional.empty());
    }

    @Test
    void a_file_has_each_change_that_is_asked_for_once_the_newest_first() {
        for (int hour = 1; hour <= 120; hour++) {
            changed("lamp-" + hour, Duration.ofHours(hour));
        }
        var lines = lines(lamps());
        assertThat(lines.getFirst()).endsWith("at,who,who kind,who id,action,object,object id,reason,before,after");
        assertThat(lines).hasSize(121).doesNotHaveDuplicates();
        assertThat(lines.get(1)).contains(",Mona,MEMBER,mona,lamp.edited,lamp,lamp-1,test,");
        assertThat(lines.getLast()).contains("lamp-120,");
    }

    @Test
    void only_the_stretch_of_time_that_is_asked_for_is_in_it_and_the_export_itself_is_noted() {
        var now = Instant.now();
        changed("old", Duration.ofDays(9));
        changed("meant", Duration.ofDays(5));
        changed("new", Duration.ofHours(1));
        var week = lamps().between(now.minus(Duration.ofDays(7)), now.minus(Duration.ofDays(1)));
        assertThat(lines(week)).hasSize(2).last().asString().contains("lamp,meant,");
        var own = new AuditLog.Filter(Optional.of("task"), Optional.empty(), Optional.empty());
        assertThat(platform.get(AuditLog.class)
                        .list(tenant, own, Optional.empty(), 5)
                        .results())
                .extracting(AuditLog.Line::action)
                .containsExactly("changes.exported");
        var never = lamps().between(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
        assertThat(lines(never)).hasSize(1);
    }
}
