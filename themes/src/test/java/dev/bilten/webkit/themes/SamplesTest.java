package dev.bilten.webkit.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.view.StandIn;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A designer sees what a buyer will see: made up, but of the same shape. */
class SamplesTest {
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*Z");
    private static final Pattern MOMENTS = Pattern.compile(".*\\.(start|end|now)|.*\\.hold\\.until");

    private static Map<String, String> texts(Samples.State state) {
        var texts = new TreeMap<String, String>();
        Contract.bundled().pages().keySet().stream()
                .filter(page -> !page.equals(Contract.EVERYWHERE))
                .forEach(page -> texts(page, new Samples(Contract.bundled(), state).of(page), texts));
        return texts;
    }

    private static void texts(String path, Object value, Map<String, String> into) {
        switch (value) {
            case Map<?, ?> record -> record.forEach((name, part) -> texts(path + "." + name, part, into));
            case List<?> list -> list.forEach(one -> texts(path, one, into));
            case StandIn record -> record.values().forEach((name, part) -> texts(path + "." + name, part, into));
            case String text -> into.put(path, text);
            default -> {}
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static List<String> paths(Samples.State state, BiPredicate<String, String> those) {
        return texts(state).entrySet().stream()
                .filter(one -> those.test(one.getKey(), one.getValue()))
                .map(one -> one.getKey() + ": " + one.getValue())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void no_text_is_the_mere_name_of_what_should_stand_there(Samples.State state) {
        assertThat(paths(state, (path, text) -> text.equals(name(path)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_moment_stands_where_a_page_gives_one_and_nowhere_else(Samples.State state) {
        assertThat(paths(
                        state,
                        (path, text) -> MOMENTS.matcher(path).matches()
                                != INSTANT.matcher(text).matches()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_zone_is_one(Samples.State state) {
        var zones = ZoneId.getAvailableZoneIds();
        assertThat(paths(state, (path, text) -> name(path).equals("zone") && !zones.contains(text)))
                .isEmpty();
    }

    /** Nobody answers there: the script of the shop would ask in vain. */
    @ParameterizedTest
    @EnumSource
    void nothing_asks_what_is_left(Samples.State state) {
        assertThat(paths(state, (path, text) -> name(path).equals("live") && !text.isEmpty()))
                .isEmpty();
    }
}
