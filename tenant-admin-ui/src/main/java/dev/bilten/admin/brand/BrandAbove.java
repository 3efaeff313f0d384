package dev.bilten.admin.brand;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.identity.api.Chain;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The brand as it comes down to an organizer.
 *
 * @param chain of the levels above it
 * @param agency the name of its agency; empty where it has none
 */
record BrandAbove(Chain<ShopBrand> chain, String agency, Wording wording) {
    /** Empty where no level says anything of it. */
    String part(Function<ShopBrand, String> which) {
        return ShopBrand.heard(chain, which).value();
    }

    /** On whose word it holds, in words; null where nothing comes down. */
    @Nullable String told(Function<ShopBrand, String> which, UnaryOperator<String> words) {
        var part = ShopBrand.heard(chain, which);
        return switch (part.from()) {
            case BUILT_IN, ORGANIZER -> null;
            case PLATFORM -> wording.text("brand.above.platform", words.apply(part.value()));
            case AGENCY -> wording.text("brand.above", agency, words.apply(part.value()));
        };
    }

    /** The picture that comes down, in words; nothing of it where none does. */
    Shown shown(Function<ShopBrand, String> which) {
        var part = ShopBrand.heard(chain, which);
        return switch (part.from()) {
            case BUILT_IN, ORGANIZER -> new Shown(null, null, null);
            case PLATFORM ->
                new Shown(
                        "/brand/" + part.value(),
                        wording.text("brand.above.picture.platform"),
                        wording.text("brand.remove.above.platform"));
            case AGENCY ->
                new Shown(
                        "/brand/" + part.value(),
                        wording.text("brand.above.picture", agency),
                        wording.text("brand.remove.above", agency));
        };
    }

    /** @param then what shows when the organizer's own is taken away */
    record Shown(
            @Nullable String image,
            @Nullable String origin,
            @Nullable String then) {
        String removal(String nothing) {
            return then == null ? nothing : then;
        }
    }
}
