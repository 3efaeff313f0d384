package dev.bilten.web.console.agencies;

import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.app.ListAgencies;
import dev.bilten.webkit.messages.Formats;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An agency as the operator sees it.
 *
 * @param home the address of the admin it is led from
 */
record AgencyCard(String id, String name, String home, String action, List<Organizer> organizers) {
    /** @param end where it is taken away */
    record Organizer(String name, String host, String since, boolean admitted, String end) {}

    static AgencyCard of(ListAgencies.Row row, URI here, Locale locale) {
        var formats = Formats.of(locale, ZoneOffset.UTC);
        var action = "/platform/agencies/" + row.agency().id() + "/organizers";
        return new AgencyCard(
                row.agency().id().toString(),
                row.agency().name(),
                row.host().map(host -> url(here, host) + "/admin").orElse(""),
                action,
                row.organizers().stream()
                        .map(one -> new Organizer(
                                one.tenant().name(),
                                one.host().orElse(""),
                                formats.date(one.since()),
                                one.admitted(),
                                action + "/" + one.tenant().id() + "/end"))
                        .toList());
    }

    /** Whoever may not become another agency's organizer, nor an agency. */
    static Stream<TenantId> members(ListAgencies.Row row) {
        return Stream.concat(
                Stream.of(row.agency().home().id()),
                row.organizers().stream().map(one -> one.tenant().id()));
    }

    /** Organizers answer at the same scheme and port as this page. */
    private static String url(URI here, String host) {
        return here.getScheme() + "://" + host + (here.getPort() < 0 ? "" : ":" + here.getPort());
    }
}
