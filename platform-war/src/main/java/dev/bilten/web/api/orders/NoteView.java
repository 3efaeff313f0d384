package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.OrderNote;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody of the team wrote down about an order. */
@Schema(name = "OrderNote")
public record NoteView(UUID id, String text, String author, Instant at) {
    static NoteView of(OrderNote note) {
        return new NoteView(note.id(), note.text(), note.author(), note.at());
    }
}
