package dev.bilten.webkit.themes;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Plain YAML of a stranger: no tags, so that it cannot name a class; no aliases, so that it cannot grow. */
final class Yaml {
    private static final int LONGEST = 64 << 10;
    /** What a theme says is four deep. The reader takes a step on the stack for each. */
    private static final int DEEPEST = 20;

    sealed interface Result {}

    record Tree(Map<?, ?> values) implements Result {}

    record Broken(int line) implements Result {}

    private Yaml() {}

    static Result read(String label, String text) {
        var how = LoadSettings.builder()
                .setLabel(label)
                .setMaxAliasesForCollections(0)
                .setAllowRecursiveKeys(false)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(LONGEST)
                .build();
        try {
            var deep = tooDeep(how, text);
            if (deep.isPresent()) {
                return new Broken(deep.getAsInt());
            }
            return new Load(how).loadFromString(text) instanceof Map<?, ?> map ? new Tree(map) : new Broken(1);
        } catch (MarkedYamlEngineException e) {
            return new Broken(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1));
        } catch (YamlEngineException | ClassCastException | NumberFormatException e) {
            // a number such as 0x is the reader's own mistake
            return new Broken(1);
        }
    }

    /** The line where it goes too deep. */
    private static OptionalInt tooDeep(LoadSettings how, String text) {
        int depth = 0;
        for (var event : new Parse(how).parseString(text)) {
            if (event instanceof CollectionEndEvent) {
                depth--;
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return OptionalInt.of(
                        event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
            }
        }
        return OptionalInt.empty();
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
