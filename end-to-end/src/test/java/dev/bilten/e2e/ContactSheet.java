package dev.bilten.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All pictures of a run on one page, {@code target/screenshots/index.html}, and that page as one picture, {@code sheet.png}. */
record ContactSheet(Path folder) {
    private static final Pattern PICTURE = Pattern.compile("(.+)-([0-9]+)-([a-z]{2})[.]png");
    private static final String STYLE = """
            body { margin: 8px; font: 14px system-ui; background: #ddd; }
            main { display: grid; grid-template-columns: repeat(auto-fill, minmax(600px, 1fr)); gap: 8px; }
            figure { margin: 0; background: #fff; padding: 6px; }
            div { display: flex; gap: 4px; align-items: start; overflow: hidden; }
            a { flex: 1 1 0; max-inline-size: 33%; } a.narrow { flex-grow: .45; }
            img { inline-size: 100%; max-block-size: 320px; object-fit: cover; object-position: top; border: 1px solid #ccc; }
            """;

    void write(Browser browser) {
        try {
            var page = folder.resolve("index.html");
            Files.writeString(page, html());
            try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(2500, 1000))) {
                var sheet = context.newPage();
                sheet.navigate(page.toAbsolutePath().toUri().toString());
                sheet.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve("sheet.png"))
                        .setFullPage(true));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String html() throws IOException {
        var pages = new TreeMap<String, List<String>>();
        for (var file : files()) {
            var name = PICTURE.matcher(file.getFileName().toString());
            if (name.matches()) {
                pages.merge(name.group(1), List.of(name.group()), ContactSheet::both);
            }
        }
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every page</title><style>" + STYLE
                + "</style><main>"
                + pages.entrySet().stream()
                        .map(page -> "<figure><figcaption>" + page.getKey() + "</figcaption><div>"
                                + page.getValue().stream()
                                        .map(ContactSheet::link)
                                        .collect(Collectors.joining())
                                + "</div></figure>")
                        .collect(Collectors.joining("\n"))
                + "</main></html>";
    }

    private static List<String> both(List<String> some, List<String> more) {
        return java.util.stream.Stream.of(some, more).flatMap(List::stream).toList();
    }

    private static String link(String file) {
        var narrow = file.contains("-" + Chromium.PHONE + "-") ? " class=\"narrow\"" : "";
        return "<a%s href=\"%s\"><img src=\"%s\" alt=\"%s\"></a>".formatted(narrow, file, file, file);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
