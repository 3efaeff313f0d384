package dev.bilten.launcher.smoke;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What the browser shows. */
public record Page(Browser browser, int status, URI url, HttpHeaders headers, byte[] bytes, Document document) {
    private static final int LONGEST_QUOTE = 300;

    static Page of(Browser browser, HttpResponse<byte[]> answer) {
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        var document = Jsoup.parse(text, answer.uri().toString());
        return new Page(browser, answer.statusCode(), answer.uri(), answer.headers(), answer.body(), document);
    }

    public Page answering(int wanted) {
        Mismatch.unless(status == wanted, wanted + " at " + url.getPath(), status + " with: " + words());
        return this;
    }

    /** What a person reads of it, as far as it fits into a line. */
    public String words() {
        var main = document.selectFirst("main");
        var text = (main == null ? document : main).text();
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }

    public String text() {
        return document.text();
    }

    public Optional<Element> find(String css) {
        return Optional.ofNullable(document.selectFirst(css));
    }

    public Element the(String css) {
        return find(css).orElseThrow(() -> new Mismatch(css + " at " + url.getPath(), words()));
    }

    public Page shows(String css) {
        the(css);
        return this;
    }

    /** The first link whose path begins so. */
    public Page follow(String path) {
        var link = document.select("a[href]").stream()
                .map(a -> URI.create(a.absUrl("href")))
                .filter(href -> href.getRawPath() != null && href.getRawPath().startsWith(path))
                .findFirst()
                .orElseThrow(() -> new Mismatch("a link to " + path + " at " + url.getPath(), words()));
        return browser.open(link.toString());
    }

    /** The link that says just this. */
    public Page followNamed(String text) {
        var link = document.select("a[href]").stream()
                .filter(a -> a.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Mismatch("a link " + text + " at " + url.getPath(), words()));
        return browser.open(link.absUrl("href"));
    }

    /** The form that has a field of this name. */
    public Form formWith(String field) {
        return form(
                "with the field " + field,
                form -> form.select("[name]").stream()
                        .anyMatch(input -> input.attr("name").equals(field)));
    }

    /** The form whose address ends so. */
    public Form formTo(String ending) {
        return form(
                "to " + ending,
                form -> form.attr("action").replaceAll("[?#].*", "").endsWith(ending));
    }

    private Form form(String which, Predicate<FormElement> wanted) {
        return document.forms().stream()
                .filter(wanted)
                .findFirst()
                .map(form -> new Form(this, form))
                .orElseThrow(() -> new Mismatch("a form " + which + " at " + url.getPath(), words()));
    }
}
