package dev.bilten.plugins.smtpmail;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Connections that carried a mail and may carry the next: connecting, encrypting and logging in take longer than the mail
 * itself. Nobody gets one of another log-in, or to an address that is not allowed to them.
 */
final class KeptLines {
    private static final int MOST = 8;

    private final Duration idle;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private boolean watched;

    private record Kept(MailServer.Account account, Line line, long since) {}

    /** @param idle how long one waits for its next mail */
    KeptLines(Duration idle) {
        this.idle = idle;
    }

    /** The one that was used last, so that others may end. */
    Optional<Line> take(MailServer.Account account, Collection<InetAddress> allowed) {
        synchronized (kept) {
            for (var all = kept.iterator(); all.hasNext(); ) {
                var one = all.next();
                if (one.account().equals(account) && allowed.contains(one.line().address())) {
                    all.remove();
                    return Optional.of(one.line());
                }
            }
            return Optional.empty();
        }
    }

    void keep(MailServer.Account account, Line line) {
        List<Line> ended;
        synchronized (kept) {
            kept.addFirst(new Kept(account, line, System.nanoTime()));
            ended = ended(kept.size() - MOST);
            if (!watched) {
                watched = true;
                Thread.ofVirtual().name("smtp-idle").start(this::watch);
            }
        }
        ended.forEach(Line::close);
    }

    /** Ends with the last of them: a plugin that is unloaded leaves nothing behind. */
    private void watch() {
        boolean more = true;
        while (more) {
            LockSupport.parkNanos(idle.toNanos() / 2);
            List<Line> ended;
            synchronized (kept) {
                var until = System.nanoTime() - idle.toNanos();
                ended = ended((int)
                        kept.stream().filter(one -> one.since() - until <= 0).count());
                more = !kept.isEmpty();
                watched = more;
            }
            ended.forEach(Line::close);
        }
    }

    /** So many of those that wait longest, taken out. */
    private List<Line> ended(int count) {
        var ended = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            ended.add(kept.removeLast().line());
        }
        return ended;
    }
}
