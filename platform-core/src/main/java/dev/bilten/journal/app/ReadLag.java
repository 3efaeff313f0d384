package dev.bilten.journal.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.LagOverview;
import dev.bilten.journal.infra.LagNotes;
import dev.bilten.kernel.PlatformContext;
import jakarta.inject.Inject;

/** Who is behind, for the operator: two queries, however many organizers there are. */
@Service
public class ReadLag {
    private final LagNotes notes;

    @Inject
    public ReadLag(LagNotes notes) {
        this.notes = notes;
    }

    /** @param most how many to name */
    @Transactional
    public LagOverview execute(PlatformContext platform, int most) {
        var sums = notes.sums();
        return new LagOverview(sums.waiting(), sums.behind(), notes.worst(most));
    }
}
