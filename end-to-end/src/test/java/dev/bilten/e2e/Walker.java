package dev.bilten.e2e;

import com.microsoft.playwright.Page;
import dev.bilten.e2e.Chromium.Visit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Goes from page to page, looks at each in one view, takes its pictures and says what is wrong with it. */
final class Walker implements AutoCloseable {
    private static final String STICKS_OUT =
            "document.documentElement.scrollWidth > document.documentElement.clientWidth";

    private final Chromium chromium;
    private final View view;
    private final Map<Person, Visit> visits = new EnumMap<>(Person.class);

    Walker(Chromium chromium, View view) {
        this.chromium = chromium;
        this.view = view;
    }

    /** With its pictures. */
    List<String> looksAt(Stop stop) {
        var faults = new ArrayList<>(faults(stop));
        var page = page(stop);
        if (!view.language().equals(page.locator("html").getAttribute("lang"))) {
            faults.add("it is in another language");
        }
        Pictures.both(page, stop.name());
        return faults;
    }

    List<String> faults(Stop stop) {
        var page = page(stop);
        var faults = new ArrayList<>(opened(page, stop));
        for (var width : List.of(view.other().width(), view.width())) {
            page.setViewportSize(width, view.height());
            if ((boolean) page.evaluate(STICKS_OUT)) {
                faults.add("something sticks out at " + width);
            }
        }
        return faults;
    }

    private Page page(Stop stop) {
        return visits.computeIfAbsent(stop.who(), person -> person.comes(chromium, view))
                .page();
    }

    /** What is wrong with a page is wrong each time; what happens to come in while it loads, such as an order, is not. */
    private List<String> opened(Page page, Stop stop) {
        var first = once(page, stop);
        return first.isEmpty() ? first : once(page, stop);
    }

    private List<String> once(Page page, Stop stop) {
        var grave = new ArrayList<String>();
        var faults = new ArrayList<>(FirstLoad.faults(page, stop, stop.in(view.language()), open -> {
            Axe.into(open);
            grave.addAll(Axe.everything(open));
            open.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(view.other().scheme()));
            Axe.contrast(open).forEach(finding -> grave.add("in the other colours " + finding));
            open.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
        }));
        faults.addAll(grave);
        return faults;
    }

    @Override
    public void close() {
        visits.values().forEach(Visit::close);
    }
}
