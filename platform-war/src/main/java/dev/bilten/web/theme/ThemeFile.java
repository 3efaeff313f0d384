package dev.bilten.web.theme;

import dev.bilten.extensions.api.ThemeView;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.view.ThemeChain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads {@code theme.yaml} and {@code settings.yaml}; plain YAML without tags, so that a file cannot name a class. */
final class ThemeFile {
    private ThemeFile() {}

    static ThemePackage read(ThemeChain.Source source) {
        var theme = map(parse(source, "theme.yaml"));
        return new ThemePackage(
                text(theme.get("id")),
                texts(theme.get("name")),
                text(theme.get("version")),
                Optional.ofNullable(theme.get("extends")).map(ThemeFile::text),
                list(theme.get("styles")).stream().map(ThemeFile::text).toList(),
                theme.get("scheme") == null ? "auto" : text(theme.get("scheme")),
                list(map(parse(source, "settings.yaml")).get("settings")).stream()
                        .map(ThemeFile::option)
                        .toList(),
                source);
    }

    private static @Nullable Object parse(ThemeChain.Source source, String file) {
        var yaml = source.read(file).orElse("");
        return new Load(LoadSettings.builder()
                        .setLabel(source.id() + "/" + file)
                        .build())
                .loadFromString(yaml);
    }

    private static ThemeView.Option option(@Nullable Object value) {
        var option = map(value);
        return new ThemeView.Option(
                text(option.get("key")),
                text(option.get("type")),
                texts(option.get("label")),
                text(option.get("default")),
                list(option.get("choices")).stream()
                        .map(choice -> new ThemeView.Choice(
                                text(map(choice).get("value")),
                                texts(map(choice).get("label"))))
                        .toList());
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Text texts(@Nullable Object value) {
        var texts = new TreeMap<String, String>();
        map(value).forEach((language, words) -> texts.put(text(language), text(words)));
        return new Text(texts);
    }
}
