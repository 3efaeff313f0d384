package dev.bilten.webkit.themes;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.view.StandIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples with all that an organizer writes in English and Arabic, turn by turn, for a page in French. What is English
 * begins with {@code ⟦en⟧}, what is Arabic with {@code ⟦ar⟧}, so that it can be found again wherever it was drawn.
 */
public final class ForeignPages {
    private final Contract contract = Contract.bundled();
    private int count;

    /** Everything that a page may have. */
    public static Map<String, Object> of(String page) {
        return new ForeignPages().page(page);
    }

    private Map<String, Object> page(String page) {
        var sample = new Samples(contract, Samples.State.EVERYTHING).of(page);
        var model = new LinkedHashMap<String, Object>();
        contract.variables(page).orElseThrow().forEach((name, type) -> {
            if (sample.containsKey(name)) {
                model.put(name, value(type, sample.get(name)));
            }
        });
        return model;
    }

    private Object value(Type type, Object sample) {
        return switch (type) {
            case Type.Plain(var kind) -> kind.equals("words") ? words() : sample;
            case Type.ListOf(var element) ->
                ((List<?>) sample).stream().map(one -> value(element, one)).toList();
            case Type.MapOf _ -> sample;
            case Type.Named(var name) ->
                name.equals("Block") ? block((StandIn) sample) : record(name, (StandIn) sample);
        };
    }

    private StandIn record(String name, StandIn sample) {
        var values = new LinkedHashMap<String, Object>();
        sample.values()
                .forEach((part, value) ->
                        values.put(part, value(contract.types().get(name).get(part), value)));
        return new StandIn(sample.type(), sample.names(), values);
    }

    /** Of several words by turns: alone, and among words of the page. */
    private Phrase words() {
        var language = language();
        var words = Phrase.of(marked(language), language);
        return count++ % 4 < 2 ? words : Phrase.of("2 × ").then(words).then(" à Paris");
    }

    /** Knows its language as a whole. */
    private StandIn block(StandIn sample) {
        var language = language();
        count++;
        var run = new StandIn(
                "Run",
                contract.types().get("Run").keySet(),
                Map.of("text", marked(language), "strong", false, "stressed", false));
        var list = sample.values().getOrDefault("kind", "").toString().matches("list|numbered");
        var item = new StandIn("Entry", contract.types().get("Entry").keySet(), Map.of("runs", List.of(run)));
        var values = new LinkedHashMap<>(sample.values());
        values.putAll(Map.of(
                "runs", list ? List.of() : List.of(run),
                "items", list ? List.of(item) : List.of(),
                "language", language,
                "direction", language.equals("ar") ? "rtl" : "ltr"));
        return new StandIn(sample.type(), sample.names(), values);
    }

    private String language() {
        return count % 2 == 0 ? "en" : "ar";
    }

    private static String marked(String language) {
        return "⟦" + language + "⟧ " + (language.equals("ar") ? "نهر الحكايات" : "River of stories");
    }
}
