package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.app.ExportSales;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ExportSalesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final CallContext mona = new CallContext(
            shop.tenant, new Actor(Actor.Kind.MEMBER, "mona", "Mona"), "test", Clock.systemUTC(), "request");

    @Test
    void a_file_has_a_line_for_each_ticket_and_adds_up_to_the_books() {
        for (int day = 0; day < 3; day++) {
            shop.paid(at(day), shop.dayTickets(2), shop.workshops(1));
        }
        shop.paid(at(20), shop.dayTickets(1));
        var task = run(FileType.CSV);
        assertThat(task.state()).isEqualTo(Task.State.DONE);
        assertThat(task.done()).isEqualTo(7);
        var lines = new String(bytes(task), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(1 + 9);
        var gross = lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",")[7]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(gross).isEqualByComparingTo("270.00");
        assertThat(shop.column("select action from audit_entry where object_type = 'task'"))
                .containsExactly("sales.exported");
    }

    @Test
    void a_spreadsheet_has_numbers_as_numbers_and_never_a_formula() throws IOException {
        shop.sql("update product set name = jsonb_set(name, '{en}', '\"=1+1\"') where price_minor = 2500");
        shop.paid(at(0), shop.dayTickets(1));
        var sheet = part(bytes(run(FileType.XLSX)), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("=1+1").doesNotContain("<f>").contains("<v>25.00</v>");
    }

    @Test
    void what_a_node_died_over_is_told_once_and_the_file_is_whole() {
        shop.paid(at(0), shop.dayTickets(1));
        var id = start(FileType.CSV);
        shop.sql("update task set state = 'RUNNING', done = 4, leased_until = now() - interval '1 second'");
        shop.platform.get(RunTasks.class).sweep(mona);
        var task = shop.platform.get(Tasks.class).byId(shop.tenant, id).orElseThrow();
        assertThat(task.done()).isEqualTo(7);
        assertThat(new String(bytes(task), StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    private UUID start(FileType type) {
        var week = new Period(DAY, DAY.plusDays(6), ZoneOffset.UTC);
        return shop.platform.get(ExportSales.class).start(mona, Optional.empty(), week, type, "en");
    }

    private Task run(FileType type) {
        var id = start(type);
        shop.platform.get(RunTasks.class).sweep(mona);
        return shop.platform.get(Tasks.class).byId(shop.tenant, id).orElseThrow();
    }

    private byte[] bytes(Task task) {
        var ref = task.result().flatMap(FileRef::parse).orElseThrow();
        return shop.platform
                .get(dev.bilten.files.api.Files.class)
                .read(shop.tenant, ref)
                .orElseThrow();
    }

    private static String part(byte[] file, String name) throws IOException {
        var path = Files.createTempFile("sales", ".xlsx");
        Files.write(path, file);
        try (var zip = new ZipFile(path.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(path);
        }
    }

    private static Clock at(int day) {
        return Clock.fixed(DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
