package dev.bilten.web.door;

import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.RecentScans;
import dev.bilten.database.api.Service;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Puts together what the gate's screen shows. */
@Service
public class GateModel {
    private final CurrentCall current;
    private final CheckinCounts counts;
    private final RecentScans recent;
    private final Answers answers;

    @Inject
    public GateModel(CurrentCall current, CheckinCounts counts, RecentScans recent, Answers answers) {
        this.current = current;
        this.counts = counts;
        this.recent = recent;
        this.answers = answers;
    }

    /**
     * @param scanId the id of the next scan: a form sent twice is one scan
     * @param inside a sentence; empty before the first scan
     */
    record Screen(
            String slug, String title, String gate, String scanId, Answer answer, Inside inside, List<Line> latest) {}

    /** How many came in, as a sentence and as a figure to count on from. */
    public record Inside(int count, int expected, String text) {}

    /** One of the last scans. */
    record Line(String time, String tone, String word, String who) {}

    Screen screen(Event event, String gate, Answer answer) {
        var lines = recent.execute(current.call("door"), event.id()).stream()
                .map(scan -> line(scan, event))
                .toList();
        return new Screen(
                event.slug(),
                event.title().in(current.locale().getLanguage()),
                gate,
                UUID.randomUUID().toString(),
                answer,
                inside(event),
                lines);
    }

    Inside inside(Event event) {
        var standard = counts.ofEvent(current.tenant(), event.id()).stream().findFirst();
        int in = standard.map(CheckinCount::inside).orElse(0);
        int expected = standard.map(CheckinCount::expected).orElse(0);
        return new Inside(in, expected, expected == 0 ? "" : answers.text("inside", in, expected));
    }

    private Line line(RecentScan scan, Event event) {
        var language = current.locale().getLanguage();
        var product = scan.product().map(text -> text.in(language)).orElse("");
        var who = scan.holder().map(name -> name + " · " + product).orElse("");
        var time = Formats.of(current.locale(), event.zone()).time(scan.at());
        return new Line(
                time,
                scan.result() == ScanResult.ENTERED ? "entered" : "refused",
                answers.text(word(scan.result())),
                who);
    }

    private static String word(ScanResult result) {
        return switch (result) {
            case ENTERED -> "entered";
            case ALREADY_IN -> "already-in";
            case UNKNOWN -> "unknown";
            case WRONG_EVENT -> "wrong-event";
            case REVOKED -> "revoked";
            case NOT_PAID -> "not-paid";
            case FORGED -> "forged";
            case UNKNOWN_KEY -> "unknown-key";
            case TOO_EARLY -> "too-early";
            case TOO_LATE -> "too-late";
        };
    }
}
