package dev.bilten.web.theme;

import dev.bilten.kernel.Secrets;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.design.OptionColours;
import java.util.ArrayList;
import java.util.List;

/** Where the styles of a look lie. */
final class LookSheets {
    private final Assets assets;

    LookSheets(Assets assets) {
        this.assets = assets;
    }

    /** The colours that the organizer chose. */
    record Paint(String accent, OptionColours options) {}

    /** Base first, then the brand, then the organizer's colours; an address changes with what it stands for. */
    List<String> of(List<ThemePackage> chain, Paint paint, String font) {
        var sheets = new ArrayList<String>();
        for (var theme : chain.reversed()) {
            theme.styles().forEach(file -> sheets.add(place(theme) + file));
        }
        var build = "/" + Secrets.hash(assets.version()).substring(0, 8) + ".css";
        sheets.add("/theme/accent/" + paint.accent().replace("#", "") + build);
        if (!paint.options().colours().isEmpty()) {
            sheets.add("/theme/options/" + paint.options().path() + build);
        }
        if (!font.isEmpty()) {
            sheets.add("/brand/font/" + font + ".css");
        }
        return sheets;
    }

    String place(ThemePackage theme) {
        var version = theme.source().version().equals("bundled")
                ? assets.version()
                : theme.source().version();
        return "/theme/%s/%s/".formatted(theme.id(), version.isEmpty() ? "dev" : version);
    }
}
