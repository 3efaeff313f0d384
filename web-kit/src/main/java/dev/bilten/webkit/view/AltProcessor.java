package dev.bilten.webkit.view;

import dev.bilten.kernel.Phrase;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.EngineEventUtils;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.StandardRemovableAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** What a picture shows is said in the language it was written in. The attribute itself is written by the standard dialect. */
final class AltProcessor extends AbstractAttributeTagProcessor {
    AltProcessor(String prefix) {
        super(
                TemplateMode.HTML,
                prefix,
                null,
                false,
                "alt",
                true,
                StandardRemovableAttributeTagProcessor.PRECEDENCE - 1,
                false);
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName name,
            String value,
            IElementTagStructureHandler handler) {
        var expression = EngineEventUtils.computeAttributeExpression(context, tag, name, value);
        if (expression.execute(context) instanceof Phrase phrase && !tag.hasAttribute("lang")) {
            phrase.language().ifPresent(language -> handler.setAttribute("lang", language));
        }
    }
}
