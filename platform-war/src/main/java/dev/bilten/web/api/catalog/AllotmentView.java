package dev.bilten.web.api.catalog;

import dev.bilten.catalog.api.Allotment;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Places of a quota that the organizer keeps back. */
@Schema(name = "Allotment")
public record AllotmentView(UUID id, UUID quota, String name, int count, Instant at) {
    static AllotmentView of(Allotment allotment) {
        return new AllotmentView(
                allotment.id().value(), allotment.quota().value(), allotment.name(), allotment.count(), allotment.at());
    }
}
