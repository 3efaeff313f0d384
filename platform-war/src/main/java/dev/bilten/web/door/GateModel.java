package dev.bilten.web.door;

import dev.bilten.admin.TheirLists;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinCount;
import dev.bilten.checkin.api.CheckinCounts;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.api.CheckinListId;
import dev.bilten.checkin.api.Direction;
import dev.bilten.checkin.api.Readmission;
import dev.bilten.checkin.api.RecentScan;
import dev.bilten.checkin.api.ScanResult;
import dev.bilten.checkin.app.RecentScans;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what the gate's screen shows. */
@Service
public class GateModel {
    private final CurrentCall current;
    private final CheckinCounts counts;
    private final RecentScans recent;
    private final TheirLists lists;
    private final Answers answers;

    @Inject
    public GateModel(CurrentCall current, CheckinCounts counts, RecentScans recent, TheirLists lists, Answers answers) {
        this.lists = lists;
        this.current = current;
        this.counts = counts;
        this.recent = recent;
        this.answers = answers;
    }

    /**
     * @param scanId the id of the next scan: a form sent twice is one scan
     * @param inside a sentence; empty before the first scan
     * @param list the one that is scanned for; empty before the first scan of all
     * @param lists to choose from; none where there is one alone
     * @param out whether people leave here; null where the list does not mind
     */
    record Screen(
            String slug,
            String title,
            String gate,
            String scanId,
            Answer answer,
            Inside inside,
            List<Line> latest,
            String list,
            List<ListLink> lists,
            @Nullable Boolean out) {}

    record ListLink(String name, String href, boolean current) {}

    /** Where somebody stands, and which way people go there. */
    record Stand(Event event, Optional<CheckinListId> list, String gate, Direction direction) {}

    /** How many came in, as a sentence and as a figure to count on from. */
    public record Inside(int count, int expected, String text) {}

    /** One of the last scans. */
    record Line(String time, String tone, String word, String who) {}

    Screen screen(Stand stand, Answer answer) {
        var event = stand.event();
        var all = lists.of(event.id());
        var chosen = chosen(all, stand);
        var lines = recent.execute(current.call("door"), event.id(), stand.list()).stream()
                .map(scan -> line(scan, event))
                .toList();
        return new Screen(
                event.slug(),
                event.title().in(current.locale().getLanguage()),
                stand.gate(),
                UUID.randomUUID().toString(),
                answer,
                inside(event, stand.list()),
                lines,
                chosen.map(one -> one.id().toString()).orElse(""),
                all.size() < 2
                        ? List.of()
                        : all.stream().map(one -> link(stand, one, chosen)).toList(),
                chosen.filter(one -> one.terms().readmission() != Readmission.ONCE)
                        .map(_ -> stand.direction() == Direction.OUT)
                        .orElse(null));
    }

    /** The standard one where none is named; a list of another event is none, nor is one that is not theirs. */
    private static Optional<CheckinList> chosen(List<CheckinList> all, Stand stand) {
        return stand.list().isEmpty()
                ? all.stream().findFirst()
                : Optional.of(all.stream()
                        .filter(one -> one.id().equals(stand.list().get()))
                        .findFirst()
                        .orElseThrow(ProblemException::notFound));
    }

    private ListLink link(Stand stand, CheckinList list, Optional<CheckinList> chosen) {
        var gate = stand.gate().isEmpty() ? "" : "&gate=" + URLEncoder.encode(stand.gate(), StandardCharsets.UTF_8);
        return new ListLink(
                answers.name(list),
                "/scan/" + stand.event().slug() + "?list=" + list.id() + gate,
                chosen.filter(list::equals).isPresent());
    }

    Inside inside(Event event, Optional<CheckinListId> list) {
        if (!lists.at(event.id(), list)) {
            throw ProblemException.notFound();
        }
        var count = counts.of(current.tenant(), event.id(), list);
        int in = count.map(CheckinCount::inside).orElse(0);
        int expected = count.map(CheckinCount::expected).orElse(0);
        return new Inside(in, expected, expected == 0 ? "" : answers.text("inside", in, expected));
    }

    private Line line(RecentScan scan, Event event) {
        var language = current.locale().getLanguage();
        var product = scan.product().map(text -> text.in(language)).orElse("");
        var who = scan.holder().map(name -> name + " · " + product).orElse("");
        var time = Formats.of(current.locale(), event.zone()).time(scan.at());
        return new Line(
                time,
                scan.result() == ScanResult.ENTERED || scan.result() == ScanResult.LEFT ? "entered" : "refused",
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
            case NOT_ON_LIST -> "not-on-list";
            case LEFT -> "left";
            case NOT_IN -> "not-in";
        };
    }
}
