package dev.bilten.identity.app;

import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontLink;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import java.util.ArrayList;
import java.util.List;

/** What may stand on a front page. */
final class FrontPageRules {
    private FrontPageRules() {}

    static List<Violation> tagline(Text words) {
        var found = new ArrayList<Violation>();
        longest(found, "/tagline", words, FrontPage.LONGEST_TAGLINE);
        return found;
    }

    static List<Violation> block(EditFrontPage.Command command, FrontPage page) {
        var found = new ArrayList<Violation>();
        if (command.id().isEmpty() && page.blocks().size() >= FrontPage.MOST) {
            found.add(Violation.of("", "front.most", FrontPage.MOST));
        }
        longest(found, "/heading", command.heading(), FrontBlock.LONGEST_HEADING);
        longest(found, "/text", command.text(), FrontBlock.LONGEST_TEXT);
        switch (command.kind()) {
            case TEXT -> required(found, "/text", command.text().isBlank());
            case LINKS -> {
                required(found, "/text", command.text().isBlank());
                links(found, command.text());
            }
            case PICTURE -> required(found, "/picture", command.picture().isEmpty());
            case EVENTS -> {
                required(found, "/events", command.events().isEmpty());
                if (command.events().size() > FrontBlock.MOST_EVENTS) {
                    found.add(Violation.of("/events", "front.events.most", FrontBlock.MOST_EVENTS));
                }
            }
        }
        return found;
    }

    private static void links(List<Violation> found, Text text) {
        text.byLanguage().forEach((language, words) -> {
            var lines = FrontBlock.lines(words).toList();
            if (lines.size() > FrontBlock.MOST_LINKS) {
                found.add(Violation.of("/text/" + language, "front.links.most", FrontBlock.MOST_LINKS));
            }
            lines.stream()
                    .filter(line -> FrontLink.of(line)
                            .filter(link -> link.label().length() <= FrontBlock.LONGEST_HEADING)
                            .isEmpty())
                    .findFirst()
                    .ifPresent(line -> found.add(Violation.of("/text/" + language, "front.links.wrong", line)));
        });
    }

    private static void required(List<Violation> found, String pointer, boolean missing) {
        if (missing) {
            found.add(Violation.of(pointer, "error.required"));
        }
    }

    private static void longest(List<Violation> found, String pointer, Text text, int longest) {
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > longest) {
                found.add(Violation.of(pointer + "/" + language, "error.tooLong", longest, words.length()));
            }
        });
    }
}
