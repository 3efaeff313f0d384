package dev.bilten.ordering.app.answers;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.HeldFile;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.api.SameTickets;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;

/** What was sent with a cart whose time was over goes with the cart that holds the same again. */
@Service
public class CarryFiles {
    /** A sweep that began already does not meet it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final HoldRows holds;
    private final HeldFiles held;

    @Inject
    CarryFiles(HoldRows holds, HeldFiles held) {
        this.holds = holds;
        this.held = held;
    }

    /** @param secret of the new cart */
    @Transactional
    public void execute(CallContext call, Hold over, String secret) {
        if (!call.now().isBefore(over.expiresAt().plus(FileSweep.PATIENCE).minus(MARGIN))) {
            return;
        }
        holds.toChange(over.id())
                .filter(before -> before.state() == Hold.State.EXPIRED)
                .ifPresent(before -> holds.toChange(secret)
                        .filter(now -> now.usable(call.now()))
                        .ifPresent(now -> carry(before, now)));
    }

    private void carry(Hold before, Hold now) {
        var files = held.of(before.id());
        if (files.isEmpty()) {
            return;
        }
        var numbers = SameTickets.numbers(before, now);
        var carried = files.stream()
                .filter(file -> numbers.containsKey(file.position()))
                .map(file -> new HeldFile(
                        numbers.getOrDefault(file.position(), 0), file.question(), file.name(), file.ref()));
        held.set(now.id(), Stream.concat(held.of(now.id()).stream(), carried).toList());
        held.set(
                before.id(),
                files.stream()
                        .filter(file -> !numbers.containsKey(file.position()))
                        .toList());
    }
}
