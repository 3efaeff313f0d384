package dev.bilten.admin.front;

import dev.bilten.admin.Wording;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontBlock.Kind;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.forms.FormView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param tagline the form of the line under the name
 * @param adds the kinds that can be added
 * @param block the one that is edited or added; null for none
 * @param full whether there are as many as there may be
 * @param done what just happened; null when nothing did
 */
record FrontModel(
        FormView tagline,
        List<Row> all,
        List<Add> adds,
        @Nullable Edited block,
        boolean full,
        @Nullable String done) {
    private static final int LONGEST_SAMPLE = 80;

    /** @param said a piece of what it shows */
    record Row(String id, String kind, Phrase said, String place, String href, boolean first, boolean last) {}

    record Add(String href, String label) {}

    /**
     * @param kind text, picture, events or links
     * @param id null while it is added
     * @param image where the picture is to be seen
     * @param fault what is wrong with the file that was sent
     */
    record Edited(
            FormView form,
            String kind,
            String title,
            String action,
            @Nullable String id,
            long version,
            List<FrontEvents.Tick> ticks,
            @Nullable String image,
            @Nullable String fault,
            boolean stale) {
        Edited withFault(String words) {
            return new Edited(form, kind, title, action, id, version, ticks, image, words, stale);
        }
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this name; empty for none. */
    static Optional<Kind> kind(@Nullable String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst();
    }

    static List<Row> rows(FrontPage page, Wording wording, FrontEvents events) {
        var all = page.blocks();
        return IntStream.range(0, all.size())
                .mapToObj(at -> row(all.get(at), wording, events, at == 0, at == all.size() - 1))
                .toList();
    }

    private static Row row(FrontBlock block, Wording wording, FrontEvents events, boolean first, boolean last) {
        var heading = wording.said(block.heading());
        var text = block.kind() == Kind.EVENTS ? events.titles(block.events()) : wording.said(block.text());
        return new Row(
                block.id().toString(),
                wording.text("front.kind." + word(block.kind())),
                sample(heading.isBlank() ? text : heading),
                wording.text(block.below() ? "front.below" : "front.above"),
                FrontPagePage.HERE + "?edit=" + block.id(),
                first,
                last);
    }

    private static Phrase sample(Phrase said) {
        var words = said.toString().replaceAll("\\s+", " ");
        return words.length() > LONGEST_SAMPLE
                ? Phrase.of(
                        words.substring(0, LONGEST_SAMPLE) + "…",
                        said.language().orElse(null))
                : said;
    }

    static List<Add> adds(Wording wording) {
        return Arrays.stream(Kind.values())
                .map(kind ->
                        new Add(FrontPagePage.HERE + "?add=" + word(kind), wording.text("front.add." + word(kind))))
                .toList();
    }

    static FormView stored(FrontBlock block) {
        var values = new HashMap<String, String>();
        put(values, "heading", block.heading());
        put(values, "text", block.text());
        values.put("below", block.below() ? "on" : "");
        return FormView.of(values);
    }

    static FormView tagline(FrontPage page) {
        var values = new HashMap<String, String>();
        put(values, "tagline", page.tagline());
        return FormView.of(values);
    }

    private static void put(Map<String, String> values, String field, Text text) {
        text.byLanguage().forEach((language, words) -> values.put(field + "." + language, words));
    }
}
