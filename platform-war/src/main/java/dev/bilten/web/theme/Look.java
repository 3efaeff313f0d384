package dev.bilten.web.theme;

import dev.bilten.webkit.design.Accent;
import dev.bilten.webkit.view.ThemeChain;
import java.util.List;
import java.util.Map;

/**
 * How one organizer's shop looks.
 *
 * @param model what templates see as {@code theme}
 * @param accent the organizer's colour, made fit to be read
 */
public record Look(ThemeChain chain, Model model, Accent accent) {
    /** The address of what stands in the browser's tab for a shop of this name that has no logo. */
    public String icon(String name) {
        return LetterIcon.of(name, accent).path();
    }

    /** The same, and who hears of its failures. */
    public Look telling(ThemeChain.Told somebody) {
        return new Look(chain.telling(somebody), model, accent);
    }

    /**
     * See the contract in {@code docs/themes}.
     *
     * @param assets what stands before the name of a file in the theme's own {@code assets/}
     */
    public record Model(String id, List<String> css, String assets, Map<String, String> settings, String scheme) {
        public Model {
            css = List.copyOf(css);
            settings = Map.copyOf(settings);
        }
    }
}
