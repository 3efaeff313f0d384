package dev.bilten.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.analytics.api.Period;
import dev.bilten.analytics.app.ExportReport;
import dev.bilten.analytics.app.ExportReport.Asked;
import dev.bilten.analytics.app.ExportReport.Sheet;
import dev.bilten.analytics.app.ExportReport.Stretch;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.jobs.app.RunTasks;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.testing.OpenShop;
import dev.bilten.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final Period WEEK = new Period(DAY, DAY.plusDays(6), ZoneOffset.UTC);

    private final OpenShop shop = new OpenShop(TestPlatform.shared());
    private final CallContext mona = new CallContext(
            shop.tenant, new Actor(Actor.Kind.MEMBER, "mona", "Mona"), "test", Clock.systemUTC(), "request");

    @Test
    void two_weeks_stand_beside_each_other_and_each_adds_up() {
        shop.paid(at(-3), shop.dayTickets(1));
        shop.paid(at(0), shop.dayTickets(2));
        shop.paid(at(2), shop.dayTickets(1), shop.workshops(1));

        var lines = lines(Sheet.COMPARISON, Optional.empty(), Optional.of(WEEK.before()));

        var total = cells(lines, "total").getFirst();
        assertThat(total.subList(3, 5)).containsExactly("2", "4");
        assertThat(total.get(9)).as("orders then").isEqualTo("1");
        var time = cells(lines, "time");
        assertThat(time).as("a bar for each day").hasSize(7);
        assertThat(time.get(0).get(3)).isEqualTo("1");
        assertThat(time.get(4).get(9)).as("three days before the first").isEqualTo("1");
        assertThat(cells(lines, "product")).hasSize(2);
        assertThat(sum(cells(lines, "product"), 7)).isEqualTo(amount(total, 7));
        assertThat(sum(time, 7)).isEqualTo(amount(total, 7));
        assertThat(sum(time, 13)).isEqualTo(amount(total, 13));
    }

    @Test
    void of_two_events_those_tickets_stand_beside_each_other_that_are_called_so() {
        var rival = FurtherEvent.of(shop, "Nile Days", "Day TICKET", "Balcony");
        shop.paid(at(0), shop.dayTickets(2), shop.workshops(1));
        rival.sells(at(1));

        var lines = lines(
                Sheet.COMPARISON,
                new Stretch(Optional.of(shop.event.id()), WEEK),
                Optional.of(new Stretch(Optional.of(rival.event()), WEEK)));

        var products = cells(lines, "product");
        assertThat(products)
                .extracting(cells -> cells.get(2), cells -> cells.get(4), cells -> cells.get(8), cells -> cells.get(10))
                .containsExactlyInAnyOrder(
                        tuple("Day ticket", "2", "Day TICKET", "1"),
                        tuple("Workshop", "1", "Workshop", "0"),
                        tuple("Balcony", "0", "Balcony", "1"));
        assertThat(cells(lines, "event"))
                .extracting(cells -> cells.get(2), cells -> cells.get(4), cells -> cells.get(8), cells -> cells.get(10))
                .containsExactly(tuple("Nile Nights", "3", "Nile Days", "2"));
        assertThat(sum(products, 13)).isEqualTo(amount(cells(lines, "total").getFirst(), 13));
    }

    @Test
    void links_the_funnel_and_a_door_are_files_too() {
        shop.paid(at(0), shop.dayTickets(2));
        assertThat(lines(Sheet.LINKS, Optional.empty(), Optional.empty()))
                .first()
                .asString()
                .startsWith("link,name,orders");
        assertThat(lines(Sheet.LINKS, Optional.empty(), Optional.empty()).getLast())
                .as("without a link")
                .startsWith(",,1,2,EUR,");
        assertThat(lines(Sheet.FUNNEL, Optional.empty(), Optional.empty()).getFirst())
                .isEqualTo("link,name,views,carts,orders,paid");
        assertThat(lines(Sheet.DOOR, Optional.of(shop.event.id()), Optional.empty())
                        .getLast())
                .isEqualTo("expected,,,2");
    }

    @Test
    void a_door_without_an_event_and_a_comparison_with_nothing_are_not_begun() {
        var all = new Stretch(Optional.empty(), WEEK);
        var export = shop.platform.get(ExportReport.class);
        assertThat(export.start(mona, new Asked(Sheet.DOOR, all, Optional.empty(), FileType.CSV, "en")))
                .isEmpty();
        assertThat(export.start(mona, new Asked(Sheet.COMPARISON, all, Optional.empty(), FileType.CSV, "en")))
                .isEmpty();
        assertThat(shop.column("select cast(count(*) as text) from task")).containsExactly("0");
    }

    private List<String> lines(Sheet sheet, Optional<dev.bilten.catalog.api.EventId> event, Optional<Period> other) {
        return lines(sheet, new Stretch(event, WEEK), other.map(period -> new Stretch(event, period)));
    }

    private List<String> lines(Sheet sheet, Stretch stretch, Optional<Stretch> other) {
        var asked = new Asked(sheet, stretch, other, FileType.CSV, "en");
        var id = shop.platform.get(ExportReport.class).start(mona, asked).orElseThrow();
        shop.platform.get(RunTasks.class).sweep(mona);
        var task = shop.platform.get(Tasks.class).byId(shop.tenant, id).orElseThrow();
        var ref = task.result().flatMap(FileRef::parse).orElseThrow();
        var bytes = shop.platform
                .get(dev.bilten.files.api.Files.class)
                .read(shop.tenant, ref)
                .orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private static List<List<String>> cells(List<String> lines, String part) {
        return lines.stream()
                .map(line -> List.of(line.split(",", -1)))
                .filter(line -> line.get(1).equals(part))
                .toList();
    }

    private static double sum(List<List<String>> lines, int column) {
        return lines.stream().mapToDouble(line -> amount(line, column)).sum();
    }

    private static double amount(List<String> line, int column) {
        return Double.parseDouble(line.get(column));
    }

    private static Clock at(int day) {
        return Clock.fixed(DAY.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
