package dev.bilten.admin.agency;

import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ShopBrand;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parts of a brand as they come down, beside those of the home. */
record BrandLines(Wording wording) {
    /** One part of the brand, as it comes down and as the home has it now. */
    record Line(String part, String down, String own) {}

    /** @param above the platform's, which holds where the agency says nothing */
    List<Line> of(ShopBrand down, ShopBrand own, ShopBrand above) {
        return List.of(
                new Line(word("accent"), down(down.accent(), above.accent(), this::value), value(own.accent())),
                new Line(word("font"), down(down.font(), above.font(), this::font), font(own.font())),
                new Line(
                        word("logo"),
                        down(down.logo(), above.logo(), name -> picture(name, own.logo())),
                        picture(own.logo(), "")),
                new Line(
                        word("hero"),
                        down(down.hero(), above.hero(), name -> picture(name, own.hero())),
                        picture(own.hero(), "")));
    }

    /** What the agency says nothing of may come from the platform. */
    private String down(String part, String above, UnaryOperator<String> told) {
        return part.isEmpty() && !above.isEmpty()
                ? wording.text("handed-brand.platform", told.apply(above))
                : told.apply(part);
    }

    private String value(String part) {
        return part.isEmpty() ? word("nothing") : part;
    }

    private String font(String name) {
        return name.isEmpty() ? word("nothing") : word("font." + name);
    }

    private String picture(String name, String own) {
        if (name.isEmpty()) {
            return word("nothing");
        }
        return word(own.isEmpty() || own.equals(name) ? "picture" : "picture.other");
    }

    private String word(String key) {
        return wording.text("handed-brand." + key);
    }
}
