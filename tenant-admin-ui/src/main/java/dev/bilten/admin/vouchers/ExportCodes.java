package dev.bilten.admin.vouchers;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherFilter;
import dev.bilten.catalog.api.VoucherId;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.database.api.Database;
import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.api.Tables;
import dev.bilten.jobs.api.Task;
import dev.bilten.jobs.api.TaskKind;
import dev.bilten.jobs.api.Tasks;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes that a list shows, all of them, as a file. How many they are is known when they are read: it has one item. */
@Service
public class ExportCodes implements TaskKind {
    public static final String KIND = "codes.export";
    private static final String FOLDER = "exports";
    private static final List<UUID> ALL = List.of(new UUID(0, 1));
    private static final int AT_ONCE = 1_000;
    private static final List<String> COLUMNS = List.of(
            "code",
            "event",
            "effect",
            "value",
            "currency",
            "scope",
            "used",
            "uses",
            "spent",
            "budget",
            "kept",
            "until",
            "state",
            "tag",
            "comment");

    private final Database database;
    private final ListVouchers vouchers;
    private final Places places;
    private final Messages messages;
    private final Files files;
    private final Tables tables;
    private final Tasks tasks;
    private final Journal journal;

    @Inject
    public ExportCodes(
            Database database,
            ListVouchers vouchers,
            Places places,
            Messages messages,
            Files files,
            Tables tables,
            Tasks tasks,
            Journal journal) {
        this.database = database;
        this.vouchers = vouchers;
        this.places = places;
        this.messages = messages;
        this.files = files;
        this.tables = tables;
        this.tasks = tasks;
        this.journal = journal;
    }

    /** What the task keeps. */
    record Input(
            @Nullable UUID event,
            @Nullable String text,
            VoucherFilter.@Nullable State state,
            @Nullable UUID batch,
            FileType type,
            String language) {
        VoucherFilter filter() {
            return new VoucherFilter(
                    Optional.ofNullable(event).map(EventId::new),
                    Optional.ofNullable(text),
                    Optional.ofNullable(state),
                    Optional.ofNullable(batch).map(VoucherId::new));
        }
    }

    UUID start(CallContext call, VoucherFilter filter, FileType type, Locale reader) {
        var input = new Input(
                filter.event().map(EventId::value).orElse(null),
                filter.text().orElse(null),
                filter.state().orElse(null),
                filter.batch().map(VoucherId::value).orElse(null),
                type,
                reader.toLanguageTag());
        return database.inTransaction(call.tenant(), () -> {
            var task = tasks.start(call, KIND, ALL, Json.write(input));
            journal.audit(call, Change.created("codes.exported", "task", task.toString(), Map.of("type", type.name())));
            return task;
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Optional<String> whole(CallContext call, Task task, Consumer<UUID> through) {
        var input = Json.read(task.input(), Input.class);
        var wording = new Wording(messages, VouchersPage.PAGE, Locale.forLanguageTag(input.language()));
        var rows = new Rows(places, call.tenant(), wording, call.now());
        var table = tables.begin(input.type(), "Codes")
                .row(COLUMNS.stream()
                        .map(column -> wording.text("codes.column." + column))
                        .toList());
        var cursor = Optional.<String>empty();
        do {
            var slice = vouchers.page(call.tenant(), input.filter(), cursor, call.now(), AT_ONCE);
            slice.results().forEach(entry -> table.row(cells(entry, rows, wording)));
            cursor = slice.next();
        } while (cursor.isPresent());
        task.items().forEach(through);
        return Optional.of(
                files.put(call.tenant(), FOLDER, input.type(), table.bytes()).value());
    }

    /** Plain figures, so that a spreadsheet reckons with them. */
    private static List<?> cells(VoucherEntry entry, Rows rows, Wording wording) {
        var voucher = entry.voucher();
        var place = rows.place(voucher);
        return Stream.<Object>of(
                        voucher.code(),
                        place.map(its -> wording.in(its.event().title())).orElse(""),
                        voucher.terms().value().kind().name(),
                        value(voucher, place),
                        place.map(its -> its.event().currency().getCurrencyCode())
                                .orElse(""),
                        place.map(its -> its.scope(voucher.terms(), wording).toString())
                                .orElse(""),
                        (long) voucher.used(),
                        (long) voucher.maxUses(),
                        plain(voucher.spentMinor(), place),
                        voucher.budgetMinor().map(minor -> plain(minor, place)).orElse(""),
                        (long) entry.kept(),
                        voucher.validUntil().map(Object::toString).orElse(""),
                        wording.text("status." + rows.state(voucher)),
                        voucher.tag(),
                        voucher.comment())
                .toList();
    }

    private static Object value(Voucher voucher, Optional<Place> place) {
        var value = voucher.terms().value();
        return value.kind() == VoucherValue.Kind.PERCENT
                ? value.rate()
                : value.kind() == VoucherValue.Kind.NONE ? "" : plain(value.minor(), place);
    }

    private static Object plain(long minor, Optional<Place> place) {
        return place.map(its -> new Money(minor, its.event().currency()).major())
                .<Object>map(amount -> amount)
                .orElse("");
    }
}
