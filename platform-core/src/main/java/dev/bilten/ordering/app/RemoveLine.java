package dev.bilten.ordering.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.ordering.api.Hold;
import dev.bilten.ordering.infra.HeldFiles;
import dev.bilten.ordering.infra.HoldRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a line out of a cart with all that belongs to it. An empty cart is given back. Doing it twice does it once. */
@Service
public class RemoveLine {
    private final HoldRows holds;
    private final HeldFiles files;
    private final ClaimLines claimLines;

    @Inject
    public RemoveLine(HoldRows holds, HeldFiles files, ClaimLines claimLines) {
        this.holds = holds;
        this.files = files;
        this.claimLines = claimLines;
    }

    /** Returns the cart as it is then; empty when there is none that still lives. */
    @Transactional
    public Optional<Hold> execute(CallContext call, String secret, int line) {
        var found = holds.toChange(secret).filter(hold -> hold.usable(call.now()));
        found.ifPresent(hold -> remove(call, hold, line));
        return found.flatMap(_ -> holds.bySecret(secret));
    }

    private void remove(CallContext call, Hold hold, int number) {
        var gone = Hold.whole(hold.lines(), Set.of(number));
        // an add-on that has to be chosen goes only with what it belongs to
        if (gone.isEmpty() || gone.getFirst().parent().isPresent()) {
            return;
        }
        var left = hold.lines().stream().filter(line -> !gone.contains(line)).toList();
        files.follow(hold, gone);
        holds.removeLines(hold.id(), gone.stream().map(Hold.Line::number).toList());
        if (left.isEmpty()) {
            holds.end(hold.id(), Hold.State.RELEASED);
        } else if (left.stream().noneMatch(line -> line.event().equals(hold.event()))) {
            holds.setEvent(hold.id(), left.getFirst().event());
        }
        release(call, gone);
    }

    private void release(CallContext call, List<Hold.Line> gone) {
        claimLines.release(
                call, Hold.uses(gone), gone.stream().map(Hold.Line::take).toList());
    }
}
