package dev.bilten.webkit.view;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Draws templates. Pages reach it by returning a {@link View}; mails and documents call it. */
@Service
public class Templates {

    private static final Logger LOG = LoggerFactory.getLogger(Templates.class);

    private final TemplateEngine engine = new TemplateEngine();
    private final FaultNames faults;

    @Inject
    public Templates(Sources sources, Bundles bundles, Messages messages, Assets assets) {
        faults = new FaultNames(messages);
        engine.setDialect(new Dialect());
        engine.setTemplateResolver(new TemplateFinder(sources));
        engine.setMessageResolver(new TemplateMessages(messages, bundles));
        engine.setLinkBuilder(new Links(assets));
        engine.setCacheManager(caches());
    }

    /** A page or fragment for the request that {@code page} describes. */
    public String draw(View view, PageContext page) {
        var variables = Properties.variables(view.model());
        variables.put("page", page);
        var name = view.theme() == null ? view.template() : TemplateFinder.THEME + view.template();
        return faults.written(draw(name, view.fragment(), variables, page.toLocale(), view.theme()), page.toLocale());
    }

    /**
     * A text that is nobody's page: a mail, a document. A name that ends in {@code .txt} is drawn as plain text, in which
     * {@code [(…)]} writes a value.
     */
    public String draw(String template, Object model, Locale locale) {
        return draw(template, null, Properties.variables(model), locale, null);
    }

    /** As above, from a theme: {@code mail}, {@code mail.txt}. */
    public String draw(ThemeChain theme, String name, Object model, Locale locale) {
        return draw(TemplateFinder.THEME + name, null, Properties.variables(model), locale, theme);
    }

    /** As {@link #draw(View, PageContext)}, for a buyer: who gets the page in what an uploaded theme extends, where that fails. */
    public String drawAnyway(View view, PageContext page) {
        var theme = view.theme();
        return theme == null ? draw(view, page) : anyway(theme, view.template(), chain -> draw(view.in(chain), page));
    }

    /** The same for a mail: one that cannot be drawn would never be sent. */
    public String drawAnyway(ThemeChain theme, String name, Object model, Locale locale) {
        return anyway(theme, name, chain -> draw(chain, name, model, locale));
    }

    private static String anyway(ThemeChain theme, String page, Function<ThemeChain, String> drawing) {
        try {
            return drawing.apply(theme);
        } catch (TemplateEngineException failed) {
            if (theme.trusted()) {
                throw failed;
            }
            LOG.warn("an uploaded theme fails, drawn in what it extends: theme={}", theme, failed);
            theme.told().failed(page, failed);
            return drawing.apply(theme.inherited());
        }
    }

    private String draw(
            String template,
            @Nullable String fragment,
            Map<String, @Nullable Object> variables,
            Locale locale,
            @Nullable ThemeChain theme) {
        Map<String, Object> attributes = theme == null ? Map.of() : Map.of(TemplateFinder.CHAIN, theme);
        var selectors = fragment == null ? null : Set.of(fragment);
        var spec = new TemplateSpec(template, selectors, (String) null, attributes);
        var context = new Context(locale, variables);
        var text = DrawnPage.drawing(
                () -> theme == null || theme.trusted() ? engine.process(spec, context) : guarded(spec, context, theme));
        if (fragment != null && text.isBlank()) {
            throw new IllegalArgumentException("Nothing is drawn by fragment " + fragment + " of " + template);
        }
        return text;
    }

    /** A stranger's template takes neither the node's time nor its memory, and what it drew is looked at again. */
    private String guarded(TemplateSpec spec, Context context, ThemeChain theme) {
        try (var _ = Effort.limited()) {
            var page = new BoundedWriter();
            engine.process(spec, context, page);
            var text = page.toString();
            if (!spec.getTemplate().endsWith(".txt")) {
                DrawnGuard.check(text, spec.getTemplate().endsWith(":mail"), theme);
            }
            return text;
        } catch (StackOverflowError endless) {
            throw new TemplateProcessingException("An uploaded theme has parts within parts without an end", endless);
        }
    }

    /** Sized for a few hundred organizers with themes of their own. */
    private static StandardCacheManager caches() {
        var caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(4_000);
        caches.setExpressionCacheMaxSize(8_000);
        return caches;
    }
}
