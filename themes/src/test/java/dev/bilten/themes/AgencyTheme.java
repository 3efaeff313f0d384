package dev.bilten.themes;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeCheck;
import dev.bilten.webkit.themes.ThemeFiles;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.ThemeChain;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small theme such as an agency uploads; with one file changed at a time. */
record AgencyTheme(Map<String, byte[]> files) {
    static final Templates TEMPLATES = templates();
    private static final ThemeCheck CHECK = new ThemeCheck(new Sources(_ -> Optional.empty()), TEMPLATES);

    private static Templates templates() {
        Settings settings = _ -> Optional.empty();
        var sources = new Sources(settings);
        var bundles = new Bundles(sources);
        return new Templates(sources, bundles, new Messages(bundles, sources), new Assets(sources));
    }

    static AgencyTheme sound() {
        return new AgencyTheme(Map.of())
                .with("theme.yaml", """
                        id: harbour
                        name: {en: Harbour, ar: المرفأ}
                        version: 1.0.0
                        extends: base
                        requires: "contract 1"
                        styles: [brand.css]
                        """)
                .with("settings.yaml", """
                        settings:
                          - key: accent
                            type: color
                            label: {en: Accent, ar: اللون}
                            default: "#0b5a68"
                        """)
                .with("assets/brand.css", "@layer theme {\n  .home-head { background: url(waves.svg); }\n}\n")
                .with("assets/waves.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h8\"/></svg>")
                .with("messages/en.properties", "home.none=The harbour sleeps\nharbour.hello=Ahoy {0}\n")
                .with("messages/ar.properties", "home.none=المرفأ نائم\nharbour.hello=أهلًا {0}\n")
                .with("messages/de.properties", "home.none=Der Hafen schläft\nharbour.hello=Ahoi {0}\n")
                .with("messages/fr.properties", "home.none=Le port dort\nharbour.hello=Ohé {0}\n")
                .with("messages/es.properties", "home.none=El puerto duerme\nharbour.hello=Hola {0}\n")
                .with("messages/tr.properties", "home.none=Liman uyuyor\nharbour.hello=Merhaba {0}\n")
                .with("templates/parts/card.html", """
                        <li th:fragment="card(event)"><a th:href="${event.href}" th:text="${event.title}">x</a></li>
                        """)
                .with("templates/home.html", home("<p th:text=\"#{harbour.hello(${shop.name})}\">Ahoy</p>"));
    }

    /** The home page with one more line: the sixth. */
    static String home(String line) {
        return """
                <!DOCTYPE html>
                <html th:replace="~{theme:layout :: page(pageTitle=${shop.name}, pageKind='home', pageBody=~{::content})}">
                <body>
                <th:block th:fragment="content">
                <h1 th:text="${shop.name}">Nile</h1>
                %s
                <ul><th:block th:each="event : ${events}"><li th:replace="~{theme:parts/card :: card(${event})}"></li></th:block></ul>
                </th:block>
                </body>
                </html>
                """.formatted(line);
    }

    AgencyTheme with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    AgencyTheme with(String file, byte[] content) {
        var more = new HashMap<>(files);
        more.put(file, content);
        return new AgencyTheme(more);
    }

    List<Finding> findings() {
        return findings(new ThemeFiles(files));
    }

    static List<Finding> findings(ThemeFiles files) {
        return CHECK.check(files, Map.of("base", FolderTheme.chain("base").sources()));
    }

    List<Finding> errors() {
        return findings().stream().filter(Finding::error).toList();
    }

    ThemeChain chain() {
        var base = FolderTheme.chain("base").sources().getFirst();
        return new ThemeChain(List.of(new ThemeFiles(files).source("owner", "harbour"), base));
    }
}
