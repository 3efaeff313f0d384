package dev.bilten.webkit.view;

import dev.bilten.webkit.assets.Assets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** {@code @{/…}}: the application stands at the root of its host, and static files get the hash of this build. */
final class Links extends StandardLinkBuilder {

    private final Assets assets;

    Links(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected String computeContextPath(
            IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
        return "";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return link.startsWith(Assets.ROOT) ? assets.url(link.substring(Assets.ROOT.length())) : link;
    }
}
