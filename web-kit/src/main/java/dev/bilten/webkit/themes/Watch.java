package dev.bilten.webkit.themes;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bilten.webkit.design.OptionColours;
import dev.bilten.webkit.view.ThemeChain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Serves every page of a theme in a folder, with samples, to this machine alone; an open page loads again when a file changed. */
final class Watch implements AutoCloseable {
    private static final String RELOADS = """
            let seen;
            setInterval(async () => {
              const now = await (await fetch('/stamp')).text();
              if (seen && now !== seen) location.reload();
              seen = now;
            }, 700);
            """;

    private static final String RELOADING = "<script src=\"/reloads.js\"></script>";
    private static final Pattern HASH = Pattern.compile("^assets/[0-9a-f]{12}/");

    private final Path folder;
    private final Desk desk;
    private final HttpServer server;
    private final Axe axe = new Axe();

    Watch(Path folder, int port, Desk desk) throws IOException {
        this.folder = folder;
        this.desk = desk;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** What axe says of every page. */
    List<Finding> look(Path browser) throws IOException, InterruptedException {
        return axe.run(browser, address() + "axe");
    }

    void untilInterrupted() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var parts = exchange.getRequestURI().getPath().substring(1).split("/");
            if (parts[0].equals("axe-found")) {
                axe.found.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            var reply = reply(parts);
            exchange.getResponseHeaders().set("Content-Type", type(parts));
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(reply.isPresent() ? 200 : 404, 0);
            exchange.getResponseBody().write(reply.orElse("Nothing here".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Optional<byte[]> reply(String[] parts) throws IOException {
        return switch (parts[0]) {
            case "" -> text(index());
            case "axe" -> Optional.of(Axe.page());
            case "axe-looks" -> text(Axe.looks());
            case "axe-found" -> text("");
            case "axe-run.js" -> Axe.resource("axe-run.js");
            case "axe.min.js" -> Axe.resource("/axe.min.js");
            case "stamp" -> text(stamp());
            case "reloads.js" -> text(RELOADS);
            case "assets" -> desk.asset(HASH.matcher(String.join("/", parts)).replaceFirst("assets/"));
            case "page" -> parts.length == 4 ? text(page(parts[1], parts[2], parts[3])) : Optional.empty();
            case "narrow" -> parts.length == 4 ? text(narrow(parts)) : Optional.empty();
            case "options.css" ->
                text(new OptionColours(ThemeManifest.read(Desk.read(folder)).colours()).css());
            case "theme" -> parts.length > 2 ? asset(parts) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<byte[]> text(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<byte[]> asset(String[] parts) throws IOException {
        var path = "assets/" + Arrays.stream(parts).skip(2).collect(Collectors.joining("/"));
        return parts[1].equals("own") ? Desk.read(folder).bytes(path) : new BundledTheme(parts[1]).bytes(path);
    }

    private static String type(String[] parts) {
        var last = parts[parts.length - 1];
        return switch (last.substring(last.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            case "stamp" -> "text/plain; charset=utf-8";
            default -> "text/html; charset=utf-8";
        };
    }

    private String stamp() throws IOException {
        try (var files = Files.walk(folder)) {
            return String.valueOf(
                    files.mapToLong(file -> file.toFile().lastModified()).sum());
        }
    }

    /** A list of links and what an upload would say now. */
    private String index() throws IOException {
        var links = new StringBuilder();
        for (var page : Contract.bundled().pages().keySet().stream()
                .filter(name -> !name.equals(Contract.EVERYWHERE) && !name.equals("mail.txt"))
                .sorted()
                .toList()) {
            links.append("<tr><th>").append(page).append("</th>");
            for (var state : Samples.State.values()) {
                var name = state.name().toLowerCase(Locale.ROOT);
                links.append(link("page", page, name, "auto", name.replace('_', ' ')))
                        .append(link("narrow", page, name, "auto", "320"));
            }
            links.append(link("page", page, "usual", "dark", "dark"))
                    .append(link("narrow", page, "usual", "dark", "320"));
            links.append("</tr>");
        }
        var report = desk.findings(Desk.read(folder)).stream()
                .map(one -> "<li>" + escaped(desk.sentence(one)) + "</li>")
                .collect(Collectors.joining());
        return """
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>%s</title><link rel="stylesheet" href="/assets/design/app.css">
                <script src="/reloads.js"></script><body><h1>%s</h1><table class="table">%s</table><ul>%s</ul></body></html>""".formatted(escaped(folder.toString()), escaped(folder.toString()), links, report);
    }

    private static String link(String way, String page, String state, String scheme, String text) {
        return "<td><a href=\"/%s/%s/%s/%s\">%s</a></td>".formatted(way, page, state, scheme, text);
    }

    /** As on the narrowest phone. */
    private static String narrow(String[] parts) {
        return "<!DOCTYPE html><html lang=\"en\"><title>320 px</title><body>" + RELOADING
                + "<iframe title=\"320 px\" width=\"320\" height=\"900\" src=\"/page/%s/%s/%s\"></iframe>"
                        .formatted(escaped(parts[1]), escaped(parts[2]), escaped(parts[3]));
    }

    private String page(String page, String state, String scheme) throws IOException {
        var files = Desk.read(folder);
        var manifest = ThemeManifest.read(files);
        var chain = new ArrayList<ThemeChain.Source>();
        chain.add(files.source("desk", manifest.id()));
        chain.addAll(BundledTheme.parents(files).getOrDefault(manifest.parent(), List.of()));
        try {
            var sheets = new ArrayList<>(List.of("/theme/base/shop.css"));
            if (!manifest.parent().equals("base")) {
                sheets.add("/theme/" + manifest.parent() + "/brand.css");
            }
            manifest.styles().forEach(style -> sheets.add("/theme/own/" + style));
            sheets.add("/options.css");
            var drawn = desk.trial()
                    .draw(
                            new ThemeChain(chain),
                            new TrialRun.Dress(
                                    manifest.defaults(),
                                    sheets,
                                    "/theme/own/",
                                    scheme.equals("auto") ? manifest.scheme() : scheme),
                            page,
                            Samples.State.valueOf(state.toUpperCase(Locale.ROOT)));
            // a template without the layout still loads again when it is mended
            return drawn.contains("</head>") ? drawn.replace("</head>", RELOADING + "</head>") : RELOADING + drawn;
        } catch (TemplateEngineException | IllegalArgumentException e) {
            return "<!DOCTYPE html>" + RELOADING + "<pre>" + escaped(String.valueOf(e.getMessage())) + "</pre>";
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
