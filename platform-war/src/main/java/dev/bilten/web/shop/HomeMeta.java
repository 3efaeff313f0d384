package dev.bilten.web.shop;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;

/** What the front page tells machines: who the organizer is. */
@Service
public class HomeMeta {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shopfront shopfront;
    private final PageMeta meta;

    @Inject
    public HomeMeta(Shopfront shopfront, PageMeta meta) {
        this.shopfront = shopfront;
        this.meta = meta;
    }

    PageMeta.Meta meta() {
        var shop = shopfront.shop();
        var node = JSON.createObjectNode();
        node.put("@context", "https://schema.org").put("@type", "Organization");
        node.put("name", shop.name()).put("url", meta.absolute("/"));
        if (shop.logo() != null) {
            node.put("logo", meta.absolute(shop.logo()));
        }
        var tagline = shop.tagline() == null ? null : shop.tagline().toString();
        return meta.of("website", shop.name(), tagline, "/", shop.picture(), PageMeta.inMarkup(node.toString()));
    }
}
