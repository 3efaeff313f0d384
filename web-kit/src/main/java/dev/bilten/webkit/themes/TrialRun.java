package dev.bilten.webkit.themes;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.ThemeChain;
import dev.bilten.webkit.view.View;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Draws every page of a theme with samples, as a buyer would get it. */
public final class TrialRun {
    private static final Pattern THEME = Pattern.compile("theme:(?:[^:]*:)?([A-Za-z0-9_/-]+(?:\\.txt)?)");

    /**
     * What stands around the samples.
     *
     * @param settings of the theme, by key
     * @param sheets addresses of style sheets
     * @param assets what stands before the names of the theme's own files
     */
    public record Dress(Map<String, String> settings, List<String> sheets, String assets, String scheme) {
        public Dress {
            settings = Map.copyOf(settings);
            sheets = List.copyOf(sheets);
        }
    }

    /** Where the whole addresses of the samples are at home. */
    private static final URI SHOP = URI.create("https://shop.example/");

    private final Templates templates;
    private final Contract contract;

    public TrialRun(Templates templates, Contract contract) {
        this.templates = templates;
        this.contract = contract;
    }

    List<Finding> check(ThemeChain chain, Map<String, String> settings) {
        var dress = new Dress(settings, List.of(), "/", "auto");
        var found = new LinkedHashMap<String, Finding>();
        contract.pages().keySet().stream()
                .filter(page -> !page.equals(Contract.EVERYWHERE))
                .flatMap(page -> Stream.of(Samples.State.values()).flatMap(state -> tried(chain, dress, page, state)))
                // a part fails on every page that draws it: the first one stands for all
                .forEach(fault ->
                        found.putIfAbsent(fault.place() + fault.arguments().getLast(), fault));
        return List.copyOf(found.values());
    }

    private Stream<Finding> tried(ThemeChain chain, Dress dress, String page, Samples.State state) {
        try {
            draw(chain, dress, page, state);
            return Stream.empty();
        } catch (TemplateEngineException e) {
            return Stream.of(fault(e, page));
        }
    }

    /** One page of samples, whole. */
    public String draw(ThemeChain chain, Dress dress, String page, Samples.State state) {
        var locale = switch (state) {
            case ARABIC -> Locale.of("ar");
            case GERMAN -> Locale.GERMAN;
            case USUAL, SOLD_OUT, LEAST, EVERYTHING -> Locale.ENGLISH;
        };
        var model = new Samples(contract, state).of(page);
        if (page.startsWith("mail")) {
            return templates.draw(chain.at(SHOP), page, model, locale);
        }
        return templates.draw(view(chain.at(SHOP), dress, page, model), context(locale));
    }

    private static View view(ThemeChain chain, Dress dress, String page, Map<String, Object> samples) {
        var model = new LinkedHashMap<>(samples);
        model.put(
                "theme",
                Map.of(
                        "id",
                        "sample",
                        "css",
                        dress.sheets(),
                        "assets",
                        dress.assets(),
                        "settings",
                        dress.settings(),
                        "scheme",
                        dress.scheme()));
        return View.themed(chain, page, model);
    }

    private static PageContext context(Locale locale) {
        return PageContext.of(locale, "/", "token")
                .withLanguages(OurLanguages.LOCALES.stream()
                        .map(one -> new PageContext.Language(
                                one.toLanguageTag(), LanguageNames.own(one), "/?lang=" + one, one.equals(locale)))
                        .toList());
    }

    /** Thymeleaf wraps: the innermost knows what was wrong, one of those around it knows where. */
    public static Finding fault(TemplateEngineException fault, String page) {
        Throwable innermost = fault;
        var file = "templates/" + page + (page.endsWith(".txt") ? "" : ".html");
        int line = 0;
        for (Throwable one = fault; one != null; one = one.getCause()) {
            innermost = one;
            if (one instanceof org.thymeleaf.exceptions.TemplateProcessingException at && at.getLine() != null) {
                line = at.getLine();
                var name = THEME.matcher(String.valueOf(at.getTemplateName()));
                file = name.matches() ? "templates/" + named(name.group(1)) : file;
            }
        }
        return Finding.error(file, line, "draws-not", page, String.valueOf(innermost.getMessage()));
    }

    private static String named(String template) {
        return template.endsWith(".txt") ? template : template + ".html";
    }
}
