package dev.bilten.admin.reports;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.SalesReport;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a report is taken apart by, a table for each.
 *
 * @param links what the organizer calls them, by code
 */
record Parts(Wording wording, Shares shares, Question.Of asked, Map<String, String> links) {

    /** One table. */
    record Part(String id, String title, String first, List<Shares.Row> rows) {}

    List<Part> of(SalesReport report, Optional<SalesReport> there) {
        Function<Function<SalesReport, List<Share>>, Shares.Then> then = part ->
                there.map(one -> new Shares.Then(part.apply(one), Share::key)).orElse(Shares.Then.NOTHING);
        // another event has tickets of its own: those are the same that are called so
        var products = asked.rival().isEmpty()
                ? then.apply(SalesReport::products)
                : new Shares.Then(then.apply(SalesReport::products).shares(), this::called);
        return Stream.of(
                        part("products", shares.rows(report.products(), products, shares::product, _ -> null)),
                        part(
                                "events",
                                shares.rows(
                                        report.events(),
                                        then.apply(SalesReport::events),
                                        shares::event,
                                        share -> event(share.key()))),
                        part("channels", rows(report, then, SalesReport::channels, shares::channel)),
                        part("links", rows(report, then, SalesReport::links, shares.link(links))),
                        part("taxes", rows(report, then, SalesReport::taxes, shares::tax)))
                // an event that was chosen is the only one
                .filter(part -> !part.id().equals("events") || asked.event().isEmpty())
                // where nobody came by a link there is nothing to tell apart
                .filter(part -> !part.id().equals("links")
                        || report.links().stream()
                                .anyMatch(share -> !share.key().isEmpty()))
                .toList();
    }

    private List<Shares.Row> rows(
            SalesReport report,
            Function<Function<SalesReport, List<Share>>, Shares.Then> then,
            Function<SalesReport, List<Share>> part,
            Function<Share, Phrase> name) {
        return shares.rows(part.apply(report), then.apply(part), name, _ -> null);
    }

    /** As people compare names. */
    private String called(Share share) {
        return PlainWords.plain(shares.product(share).toString()).strip();
    }

    private Part part(String id, List<Shares.Row> rows) {
        return new Part(id, wording.text("reports.by." + id), wording.text("reports.first." + id), rows);
    }

    private String event(String id) {
        var old = asked.asked();
        return new Asked(id, old.from(), old.until(), "", old.currency()).at(ReportsPage.HERE);
    }
}
