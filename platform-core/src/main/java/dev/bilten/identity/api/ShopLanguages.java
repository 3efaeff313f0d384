package dev.bilten.identity.api;

import java.util.List;

/**
 * In which languages a shop is written; handed down together, since neither makes sense without the other.
 *
 * @param fallback BCP 47 language shown to a visitor whose languages we do not have: one of {@code offered}
 * @param offered BCP 47 languages, at least one
 */
public record ShopLanguages(String fallback, List<String> offered) {
    public ShopLanguages {
        offered = List.copyOf(offered);
    }
}
