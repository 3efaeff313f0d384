package dev.bilten.webkit.view;

import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/** {@code #{key}}: the bundle beside the innermost template first, then those around it, then the words common to all pages. */
final class TemplateMessages implements IMessageResolver {

    /** Themes come and go; forgetting all of them now and then is cheaper than watching each. */
    private static final int MOST_THEME_FILES = 2_000;

    private static final String TXT = ".txt";

    private record ThemeFile(String theme, String version, String language) {}

    private final Messages messages;
    private final Bundles bundles;
    private final Map<ThemeFile, Map<String, String>> themeWords = new ConcurrentHashMap<>();

    TemplateMessages(Messages messages, Bundles bundles) {
        this.messages = messages;
        this.bundles = bundles;
    }

    @Override
    public String getName() {
        return "bilten";
    }

    @Override
    public Integer getOrder() {
        return 1;
    }

    @Override
    public @Nullable String resolveMessage(
            @Nullable ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        if (context == null) {
            return null;
        }
        var locale = context.getLocale();
        return pattern(context, locale, key)
                .map(pattern -> messages.format(pattern, locale, parameters == null ? new Object[0] : parameters))
                .orElse(null);
    }

    @Override
    public String createAbsentMessageRepresentation(
            @Nullable ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        return messages.missing(
                context == null ? "?" : context.getTemplateData().getTemplate(), key);
    }

    /** Asked for every word of every row: hence loops. */
    private Optional<String> pattern(ITemplateContext context, Locale locale, String key) {
        var stack = context.getTemplateStack();
        String before = "";
        for (int i = stack.size() - 1; i >= 0; i--) {
            var template = stack.get(i).getTemplate();
            var found = template.equals(before) ? Optional.<String>empty() : beside(context, template, locale, key);
            if (found.isPresent()) {
                return found;
            }
            before = template;
        }
        return bundles.common(locale, key);
    }

    private Optional<String> beside(ITemplateContext context, String template, Locale locale, String key) {
        if (!template.startsWith(TemplateFinder.THEME)) {
            var text = template.endsWith(TXT);
            var bundle = text ? template.substring(0, template.length() - TXT.length()) : template;
            return bundles.pattern(bundle, locale, key);
        }
        var attributes = context.getTemplateResolutionAttributes();
        return attributes != null && attributes.get(TemplateFinder.CHAIN) instanceof ThemeChain chain
                ? inTheme(chain, locale, key)
                : Optional.empty();
    }

    private Optional<String> inTheme(ThemeChain chain, Locale locale, String key) {
        return chain.wording()
                .pattern(locale, key)
                .or(() -> Stream.of(locale.getLanguage(), "en")
                        .flatMap(language -> words(chain.sources(), language, key))
                        .findFirst());
    }

    private Stream<String> words(List<ThemeChain.Source> sources, String language, String key) {
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(words(source, language).get(key)).stream());
    }

    private Map<String, String> words(ThemeChain.Source source, String language) {
        if (themeWords.size() > MOST_THEME_FILES) {
            themeWords.clear();
        }
        var file = new ThemeFile(source.id(), source.version(), language);
        return themeWords.computeIfAbsent(
                file,
                _ -> source.read("messages/" + language + ".properties")
                        .map(Bundles::parse)
                        .orElse(Map.of()));
    }
}
