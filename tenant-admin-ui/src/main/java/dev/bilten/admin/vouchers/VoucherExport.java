package dev.bilten.admin.vouchers;

import dev.bilten.admin.Csv;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Voucher;
import dev.bilten.catalog.api.VoucherEntry;
import dev.bilten.catalog.api.VoucherValue;
import dev.bilten.catalog.app.ListVouchers;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.Money;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes that the list shows, all of them, as a file. Written as it is read: its size costs no memory. */
@Path(VouchersPage.HERE + "/export")
@Requires(Permissions.EVENTS_VIEW)
public class VoucherExport {
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

    private final ListVouchers vouchers;
    private final Places places;
    private final Messages messages;
    private final CurrentCall current;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public VoucherExport(ListVouchers vouchers, Places places, Messages messages, CurrentCall current) {
        this.vouchers = vouchers;
        this.places = places;
        this.messages = messages;
        this.current = current;
    }

    @GET
    public Response file(
            @QueryParam("q") @Nullable String text,
            @QueryParam("state") @Nullable String state,
            @QueryParam("event") @Nullable String event,
            @QueryParam("batch") @Nullable String batch) {
        var filter = Search.of(text, state, event, batch).filter();
        var tenant = current.tenant();
        var now = clock.instant();
        var wording = new Wording(messages, VouchersPage.PAGE, current.locale());
        StreamingOutput written = out -> {
            var rows = new Rows(places, tenant, wording, now);
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                writer.write(Csv.MARK);
                writer.write(Csv.line(COLUMNS.stream()
                        .map(column -> wording.text("codes.column." + column))
                        .toList()));
                var cursor = Optional.<String>empty();
                do {
                    var slice = vouchers.page(tenant, filter, cursor, now, AT_ONCE);
                    write(writer, slice.results(), rows, wording);
                    cursor = slice.next();
                } while (cursor.isPresent());
            }
        };
        return Response.ok(written, Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"codes.csv\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static void write(Writer writer, List<VoucherEntry> entries, Rows rows, Wording wording)
            throws IOException {
        for (var entry : entries) {
            writer.write(Csv.line(cells(entry, rows, wording)));
        }
    }

    /** Plain figures, so that a spreadsheet reckons with them. */
    private static List<String> cells(VoucherEntry entry, Rows rows, Wording wording) {
        var voucher = entry.voucher();
        var place = rows.place(voucher);
        return Stream.of(
                        voucher.code(),
                        place.map(its -> wording.in(its.event().title())).orElse(""),
                        voucher.terms().value().kind().name(),
                        value(voucher, place),
                        place.map(its -> its.event().currency().getCurrencyCode())
                                .orElse(""),
                        place.map(its -> its.scope(voucher.terms(), wording)).orElse(""),
                        String.valueOf(voucher.used()),
                        String.valueOf(voucher.maxUses()),
                        plain(voucher.spentMinor(), place),
                        voucher.budgetMinor().map(minor -> plain(minor, place)).orElse(""),
                        String.valueOf(entry.kept()),
                        voucher.validUntil().map(Object::toString).orElse(""),
                        wording.text("status." + rows.state(voucher)),
                        voucher.tag(),
                        voucher.comment())
                .toList();
    }

    private static String value(Voucher voucher, Optional<Place> place) {
        var value = voucher.terms().value();
        return value.kind() == VoucherValue.Kind.PERCENT
                ? value.rate().toPlainString()
                : value.kind() == VoucherValue.Kind.NONE ? "" : plain(value.minor(), place);
    }

    private static String plain(long minor, Optional<Place> place) {
        return place.map(its -> new Money(minor, its.event().currency()).major().toPlainString())
                .orElse("");
    }
}
