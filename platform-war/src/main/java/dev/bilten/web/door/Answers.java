package dev.bilten.web.door;

import dev.bilten.admin.TheirEvents;
import dev.bilten.catalog.api.Event;
import dev.bilten.checkin.api.CheckinList;
import dev.bilten.checkin.app.Redeem.Result;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Permissions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.messages.Formats;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the result of a scan into the words of the reader. */
@Service
public class Answers {
    static final String BUNDLE = "dev/bilten/web/door/gate";

    private final CurrentCall current;
    private final Messages messages;
    private final TheirEvents theirs;

    @Inject
    public Answers(CurrentCall current, Messages messages, TheirEvents theirs) {
        this.current = current;
        this.theirs = theirs;
        this.messages = messages;
    }

    Answer waiting() {
        return new Answer("waiting", text("ready"), "", "", "");
    }

    /** @param theirs those they work at; empty where none is left */
    Answer otherList(List<CheckinList> theirs) {
        var names = theirs.stream().map(this::name).collect(Collectors.joining(" · "));
        var reason = theirs.isEmpty() ? text("other-list.none") : text("other-list.reason", names);
        return refused("other-list", "", "", reason);
    }

    String name(CheckinList list) {
        return list.standard() ? text("list.standard") : list.name();
    }

    /** Whoever is limited to some events is not told which other one a ticket is for. */
    Answer of(Result result, Event event) {
        var language = current.locale().getLanguage();
        return switch (result) {
            case Result.WrongEvent _
            when !theirs.everywhere(Permissions.CHECKIN_SCAN) ->
                refused("wrong-event", "", "", text("wrong-event.other"));
            case Result.Entered in ->
                new Answer("entered", text("entered"), in.holder(), in.product().in(language), toAsk(in, language));
            case Result.AlreadyIn in ->
                refused("already-in", in.holder(), in.product().in(language), since(in, event));
            case Result.UnknownCode() -> refused("unknown", "", "", text("unknown.reason"));
            case Result.WrongEvent(var other) ->
                refused("wrong-event", "", "", text("wrong-event.reason", other.in(language)));
            case Result.Revoked(var product) -> refused("revoked", "", product.in(language), text("revoked.reason"));
            case Result.NotPaid() -> refused("not-paid", "", "", text("not-paid.reason"));
            case Result.Forged() -> refused("forged", "", "", text("forged.reason"));
            case Result.UnknownKey() -> refused("unknown-key", "", "", text("unknown-key.reason"));
            case Result.NotOnList(var product) ->
                refused("not-on-list", "", product.in(language), text("not-on-list.reason"));
            case Result.Left(var _, var holder, var product) ->
                new Answer("entered", text("left"), holder, product.in(language), "");
            case Result.NotIn(var _, var holder, var product) ->
                refused("not-in", holder, product.in(language), text("not-in.reason"));
            case Result.TooEarly(var product, var from) ->
                refused("too-early", "", product.in(language), text("too-early.reason", moment(from, event)));
            case Result.TooLate(var product, var until) ->
                refused("too-late", "", product.in(language), text("too-late.reason", moment(until, event)));
        };
    }

    private Answer refused(String word, String name, String product, String reason) {
        return new Answer("refused", text(word), name, product, reason);
    }

    /** What the staff ask by word of mouth. */
    private String toAsk(Result.Entered in, String language) {
        return in.open().isEmpty()
                ? ""
                : text(
                        "ask",
                        in.open().stream()
                                .map(question -> question.label().in(language))
                                .collect(Collectors.joining(" · ")));
    }

    private String since(Result.AlreadyIn in, Event event) {
        var when = moment(in.at(), event);
        return in.gate().isEmpty() ? text("since", when) : text("since.gate", when, in.gate());
    }

    /** The time alone while the day is the same. */
    private String moment(Instant at, Event event) {
        var formats = Formats.of(current.locale(), event.zone());
        var today = LocalDate.ofInstant(Instant.now(), event.zone());
        return LocalDate.ofInstant(at, event.zone()).equals(today) ? formats.time(at) : formats.dateTime(at);
    }

    String text(String key, Object... arguments) {
        return messages.text(BUNDLE, current.locale(), key, arguments);
    }
}
