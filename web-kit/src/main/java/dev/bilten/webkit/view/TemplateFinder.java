package dev.bilten.webkit.view;

import dev.bilten.webkit.messages.Sources;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.cache.ICacheEntryValidity;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * Finds the text of a template: {@code dev/bilten/…} on the class path, {@code theme:event} in the chain of this render,
 * {@code theme:base:event} in the theme {@code base} of that chain.
 */
final class TemplateFinder implements ITemplateResolver {

    static final String THEME = "theme:";

    /** The render attribute that holds the chain. Thymeleaf makes render attributes part of its cache key. */
    static final String CHAIN = "theme";

    private static final Pattern NAME =
            Pattern.compile("(theme:([a-z0-9-]+:)?)?[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*(\\.txt)?");

    /** Asked for each part that a page is made of. */
    private static final ICacheEntryValidity COUNTED = new ICacheEntryValidity() {
        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public boolean isCacheStillValid() {
            Effort.spend();
            return true;
        }
    };

    private final Sources sources;

    TemplateFinder(Sources sources) {
        this.sources = sources;
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
    public TemplateResolution resolveTemplate(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        if (!NAME.matcher(template).matches()) {
            throw new TemplateInputException("Not the name of a template: " + template);
        }
        var mode = template.endsWith(".txt") ? TemplateMode.TEXT : TemplateMode.HTML;
        var text = template.startsWith(THEME)
                ? themed(template, mode, chain(attributes))
                : ours(owner, template, attributes);
        return new TemplateResolution(new StringTemplateResource(text), true, mode, false, validity());
    }

    private String ours(@Nullable String owner, String template, @Nullable Map<String, Object> attributes) {
        if (owner != null
                && owner.startsWith(THEME)
                && !source(owner, chain(attributes)).trusted()) {
            throw new TemplateInputException("A theme reaches only its own templates, not " + template);
        }
        return sources.read(file(template)).orElseThrow(() -> absent(template));
    }

    private static String themed(String template, TemplateMode mode, ThemeChain chain) {
        var source = source(template, chain);
        var text = source.read(path(template)).orElseThrow(() -> absent(template));
        if (!source.trusted()) {
            ThemeGuard.check(text, mode);
        }
        return text;
    }

    private static ThemeChain.Source source(String template, ThemeChain chain) {
        var path = path(template);
        return named(template)
                .map(id ->
                        chain.sources().stream().filter(s -> s.id().equals(id)).findFirst())
                .orElseGet(() -> chain.owner(path))
                .orElseThrow(() -> absent(template));
    }

    /** The theme that {@code theme:base:event} asks for. */
    private static Optional<String> named(String template) {
        var end = template.indexOf(':', THEME.length());
        return end < 0 ? Optional.empty() : Optional.of(template.substring(THEME.length(), end));
    }

    private static String path(String template) {
        return "templates/" + file(template.substring(template.lastIndexOf(':') + 1));
    }

    private static String file(String name) {
        return name.endsWith(".txt") ? name : name + ".html";
    }

    private static ThemeChain chain(@Nullable Map<String, Object> attributes) {
        if (attributes != null && attributes.get(CHAIN) instanceof ThemeChain chain) {
            return chain;
        }
        throw new TemplateInputException("This page is drawn without a theme");
    }

    private static TemplateInputException absent(String template) {
        return new TemplateInputException("There is no template " + template);
    }

    private ICacheEntryValidity validity() {
        return sources.development() ? DrawnPage.current() : COUNTED;
    }
}
