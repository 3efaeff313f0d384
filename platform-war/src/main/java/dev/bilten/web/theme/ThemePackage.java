package dev.bilten.web.theme;

import dev.bilten.extensions.api.ThemeView;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.view.ThemeChain;
import java.util.List;
import java.util.Optional;

/** A theme as its folder says: see {@code themes/README.md}. */
record ThemePackage(
        String id,
        Text name,
        String version,
        Optional<String> parent,
        List<String> styles,
        String scheme,
        List<ThemeView.Option> options,
        ThemeChain.Source source) {

    ThemePackage {
        styles = List.copyOf(styles);
        options = List.copyOf(options);
    }

    ThemeView view(List<ThemeView.Option> inherited) {
        return new ThemeView(id, name, version, inherited);
    }
}
