package dev.bilten.admin.me;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Device;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.OpenSession;
import dev.bilten.identity.app.EndSession;
import dev.bilten.identity.app.ListSessions;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.SessionCookie;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Where a member is signed in, in words, for their own page and for the team's. */
@Service
public class SessionDesk {
    private static final String PAGE = "dev/bilten/admin/me/sessions";
    /** More than anybody looks through; those used last are shown. */
    private static final int MOST = 50;

    private final ListSessions list;
    private final EndSession end;
    private final SessionCookie cookie;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public SessionDesk(
            ListSessions list, EndSession end, SessionCookie cookie, Messages messages, CurrentCall current) {
        this.list = list;
        this.end = end;
        this.cookie = cookie;
        this.messages = messages;
        this.current = current;
    }

    /**
     * A session in the list.
     *
     * @param used how long ago, in words
     * @param since likewise, when they signed in
     * @param here the reader's own, with which they look at this
     */
    public record Row(String id, String device, String used, String since, boolean here) {}

    public List<Row> rows(MemberId member) {
        var now = current.call("looking").now();
        var here = cookie.token().map(ListSessions::id).orElse("");
        return list.of(current.tenant(), member, now).stream()
                .limit(MOST)
                .map(session -> row(session, here, now))
                .toList();
    }

    public EndSession.Result end(MemberId member, String session) {
        return end.execute(current.call("ended in the admin"), member, session);
    }

    private Row row(OpenSession session, String here, Instant now) {
        var wording = new Wording(messages, PAGE, current.locale());
        return new Row(
                session.id(),
                device(session.device(), wording),
                ago(session.lastUsed(), now, wording),
                ago(session.openedAt(), now, wording),
                session.id().equals(here));
    }

    private static String ago(Instant then, Instant now, Wording wording) {
        return then.isAfter(now.minusSeconds(60))
                ? wording.text("session.now")
                : wording.formats(ZoneOffset.UTC).relative(then, now);
    }

    private static String device(Device device, Wording wording) {
        if (device.browser().isEmpty() || device.system().isEmpty()) {
            var known = device.browser() + device.system();
            return known.isEmpty() ? wording.text("session.unknown") : known;
        }
        return wording.text("session.device", device.browser(), device.system());
    }
}
