package dev.bilten.web.shop;

import dev.bilten.kernel.ProblemException;
import dev.bilten.ticketing.api.TicketFile;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Files of a buyer's own: saved, never shown in the shop's place, kept by no proxy. */
final class Attached {
    private Attached() {}

    static Response of(Optional<TicketFile> file) {
        var found = file.orElseThrow(ProblemException::notFound);
        return Response.ok(found.bytes(), found.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + found.name() + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
