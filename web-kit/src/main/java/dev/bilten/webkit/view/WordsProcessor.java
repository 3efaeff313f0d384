package dev.bilten.webkit.view;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.messages.PhraseFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.EngineEventUtils;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.NoOpToken;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * {@code th:text} in markup. Words in another language than the page's say which, and which way they run where that is another:
 * on the element itself, or on a {@code span} around them where the element says more. No template has to think of it.
 */
final class WordsProcessor extends AbstractAttributeTagProcessor {
    /** What holds plain text and no elements. */
    private static final Set<String> TEXT_ALONE = Set.of("title", "option", "textarea", "script", "style");

    WordsProcessor(String prefix) {
        super(
                TemplateMode.HTML,
                prefix,
                null,
                false,
                StandardTextTagProcessor.ATTR_NAME,
                true,
                StandardTextTagProcessor.PRECEDENCE,
                true);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler handler) {
        var expression = EngineEventUtils.computeAttributeExpression(context, tag, name, value);
        var said = said(expression, context);
        if (said instanceof Phrase phrase && !phrase.plain()) {
            write(phrase, context, tag, handler);
        } else if (said != NoOpToken.VALUE) {
            handler.setBody(HtmlEscape.escapeHtml4Xml(said == null ? "" : said.toString()), false);
        }
    }

    /** A word of the bundle keeps the languages of what is put into it. */
    private static @Nullable Object said(IStandardExpression expression, ITemplateContext context) {
        if (!(expression instanceof MessageExpression message) || !message.hasParameters()) {
            return expression.execute(context);
        }
        var filling = new PhraseFormat(message.getParameters().getExpressions().stream()
                .map(one -> one.execute(context))
                .toArray());
        var key = String.valueOf(message.getBase().execute(context));
        return filling.phrase(context.getMessage(null, key, filling.arguments(), true));
    }

    private static void write(
            Phrase phrase, ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler handler) {
        var whole = phrase.language();
        var bare = tag.getElementCompleteName().equals("th:block");
        var page = context.getLocale();
        if (whole.isPresent() && !bare && (phrase.parts().size() == 1 || textAlone(tag, context))) {
            on(whole.get(), page, tag, handler);
            handler.setBody(HtmlEscape.escapeHtml4Xml(phrase.toString()), false);
        } else if (textAlone(tag, context)) {
            handler.setBody(HtmlEscape.escapeHtml4Xml(phrase.toString()), false);
        } else {
            handler.setBody(spans(phrase, page), false);
        }
    }

    private static void on(
            String language, Locale page, IProcessableElementTag tag, IElementTagStructureHandler handler) {
        if (!tag.hasAttribute("lang")) {
            handler.setAttribute("lang", language);
        }
        if (turned(language, page) && !tag.hasAttribute("dir")) {
            handler.setAttribute("dir", PageContext.dirOf(Locale.forLanguageTag(language)));
        }
    }

    private static String spans(Phrase phrase, Locale page) {
        var markup = new StringBuilder();
        phrase.parts().forEach(part -> {
            var words = HtmlEscape.escapeHtml4Xml(part.words());
            var language = part.language();
            if (language == null) {
                markup.append(words);
                return;
            }
            markup.append("<span lang=\"").append(HtmlEscape.escapeHtml4Xml(language));
            if (turned(language, page)) {
                markup.append("\" dir=\"").append(PageContext.dirOf(Locale.forLanguageTag(language)));
            }
            markup.append("\">").append(words).append("</span>");
        });
        return markup.toString();
    }

    private static boolean turned(String language, Locale page) {
        return !PageContext.dirOf(Locale.forLanguageTag(language)).equals(PageContext.dirOf(page));
    }

    private static boolean textAlone(IProcessableElementTag tag, ITemplateContext context) {
        return TEXT_ALONE.contains(tag.getElementCompleteName())
                || context.getElementStack().stream()
                        .anyMatch(around -> TEXT_ALONE.contains(around.getElementCompleteName()));
    }
}
