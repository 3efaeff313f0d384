package dev.bilten.webkit.view;

import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IComment;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.comment.AbstractCommentProcessor;
import org.thymeleaf.processor.comment.ICommentStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.IStandardExpressionParser;
import org.thymeleaf.standard.expression.StandardExpressionParser;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Thymeleaf's standard dialect with every way to run code taken out, and the notes of whoever wrote the template; words say
 * their language.
 */
final class Dialect extends StandardDialect {

    Dialect() {
        setVariableExpressionEvaluator(new Paths());
        setExpressionParser(new WithoutPreprocessing());
        setJavaScriptSerializer((_, writer) -> refuseInline(writer));
        setCSSSerializer((_, writer) -> refuseInline(writer));
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        var processors = new LinkedHashSet<>(super.getProcessors(prefix));
        processors.removeIf(
                one -> one instanceof StandardTextTagProcessor && one.getTemplateMode() == TemplateMode.HTML);
        processors.add(new WordsProcessor(prefix));
        processors.add(new AltProcessor(prefix));
        processors.add(new WithoutComments());
        return processors;
    }

    private static void refuseInline(Writer writer) {
        throw new TemplateProcessingException(
                "Values are not written into scripts or styles; use data- attributes: " + writer);
    }

    /**
     * Preprocessing would turn a value into an expression. Thymeleaf does it only for its own parser class, so that this one,
     * being another, switches it off everywhere; the exception tells the author why nothing happens.
     */
    private static final class WithoutPreprocessing implements IStandardExpressionParser {
        private final StandardExpressionParser parser = new StandardExpressionParser();

        @Override
        public IStandardExpression parseExpression(IExpressionContext context, String input) {
            if (input.contains("__")) {
                throw new TemplateProcessingException("Preprocessing __…__ is switched off: " + input);
            }
            return parser.parseExpression(context, input);
        }
    }

    /** Readers of a page or a mail are not told what its author noted; what old mail readers alone understand stays. */
    private static final class WithoutComments extends AbstractCommentProcessor {
        private static final int AFTER_THE_STANDARD_ONES = 10_000;

        WithoutComments() {
            super(TemplateMode.HTML, AFTER_THE_STANDARD_ONES);
        }

        @Override
        protected void doProcess(ITemplateContext context, IComment comment, ICommentStructureHandler handler) {
            if (!comment.getContent().startsWith("[if ")) {
                handler.removeComment();
            }
        }
    }
}
