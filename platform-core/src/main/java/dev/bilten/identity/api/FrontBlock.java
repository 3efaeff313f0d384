package dev.bilten.identity.api;

import dev.bilten.kernel.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A piece of the front page.
 *
 * @param below it stands below the events, not above them
 * @param heading may be missing
 * @param text of a {@code TEXT} Markdown; of {@code LINKS} a link in each line, as {@link FrontLink} reads it; of a
 *     {@code PICTURE} what is to be seen on it
 * @param picture of a {@code PICTURE}: the name of an image in the file store
 * @param events of {@code EVENTS}: which; one that is not on is not shown
 * @param version counts its changes, from 1
 */
public record FrontBlock(
        UUID id, Kind kind, boolean below, Text heading, Text text, String picture, List<UUID> events, long version) {
    /** Of heading and of each link, in one language, in characters. */
    public static final int LONGEST_HEADING = 120;

    public static final int LONGEST_TEXT = 5_000;
    public static final int MOST_LINKS = 12;
    public static final int MOST_EVENTS = 12;

    public enum Kind {
        TEXT,
        PICTURE,
        EVENTS,
        LINKS
    }

    public FrontBlock {
        events = List.copyOf(events);
    }

    /** Where its text leads in a language; nothing that is no link. */
    public List<FrontLink> links(String language) {
        return kind == Kind.LINKS
                ? lines(text.in(language))
                        .flatMap(line -> FrontLink.of(line).stream())
                        .toList()
                : List.of();
    }

    /** The lines of a text that say something. */
    public static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
