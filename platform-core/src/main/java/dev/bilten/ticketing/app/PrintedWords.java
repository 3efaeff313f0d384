package dev.bilten.ticketing.app;

import dev.bilten.database.api.Service;
import dev.bilten.ticketing.infra.TicketWords;
import jakarta.inject.Inject;
import java.util.Map;

/** What is printed on tickets, before an organizer changes a word. */
@Service
public class PrintedWords {
    @Inject
    public PrintedWords() {}

    /** By key; in them {@code {0}} and {@code {1}} stand for what is filled in. */
    public Map<String, String> of(String language) {
        return TicketWords.in(language).patterns();
    }
}
