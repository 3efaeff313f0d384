package dev.bilten.webkit.view;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IComment;
import org.thymeleaf.processor.comment.AbstractCommentProcessor;
import org.thymeleaf.processor.comment.ICommentStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What templates say in comments is for whoever reads templates: it leaves with no page and no mail. Where a stranger's theme is
 * drawn an empty one stays, so that what stood on either side of it never becomes one thing.
 */
final class Unsaid extends AbstractCommentProcessor {
    private static final int BEFORE_ALL_OTHERS = 100;

    Unsaid() {
        super(TemplateMode.HTML, BEFORE_ALL_OTHERS);
    }

    @Override
    protected void doProcess(ITemplateContext context, IComment comment, ICommentStructureHandler handler) {
        if (Effort.counted()) {
            handler.setContent("");
        } else {
            handler.removeComment();
        }
    }
}
