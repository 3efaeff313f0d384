package dev.bilten.webkit.themes;

import java.util.List;
import java.util.stream.Stream;

/**
 * One of the looks that axe has at a theme, at the designer's desk as beside an upload: a page of the shop with samples. A mail
 * is read in other programs than a browser, and a page of its own is none.
 *
 * @param page of the contract
 * @param name as the desk calls this look
 * @param samples of which state, as it stands in an address
 * @param scheme {@code auto} or {@code dark}
 * @param width of the window, in CSS pixels
 */
public record AxeLook(String page, String name, String samples, String scheme, int width) {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    /** All of them, page by page. */
    public static List<AxeLook> all() {
        return Contract.bundled().pages().keySet().stream()
                .filter(page -> !page.equals(Contract.EVERYWHERE) && !page.startsWith("mail"))
                .sorted()
                .flatMap(AxeLook::at)
                .toList();
    }

    private static Stream<AxeLook> at(String page) {
        return Stream.of(
                new AxeLook(page, "1280 px", "usual", "auto", WIDE),
                new AxeLook(page, "everything", "everything", "auto", WIDE),
                new AxeLook(page, "dark", "usual", "dark", WIDE),
                new AxeLook(page, "320 px, ar", "arabic", "auto", NARROW));
    }

    /** As on a phone. */
    public boolean narrow() {
        return width == NARROW;
    }

    /** Behind the address of the pages of a theme, and of those with samples. */
    public String path() {
        return page + "/" + samples + "/" + scheme;
    }

    String json() {
        return "{\"page\":\"%s\",\"name\":\"%s\",\"src\":\"/page/%s\",\"width\":%d}"
                .formatted(page, name, path(), width);
    }
}
