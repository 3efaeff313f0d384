package dev.bilten.web.theme;

import dev.bilten.kernel.Secrets;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.view.ThemeChain;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words an organizer changed, as the nearest theme of its chain: one without templates. Its name keeps them out of another's pages. */
record OwnWords(TenantContext tenant, Map<String, Map<String, String>> words) implements ThemeChain.Source {
    private static final Pattern FILE = Pattern.compile("messages/([a-z]{2,3})\\.properties");

    @Override
    public String id() {
        return "words-of-" + tenant.id();
    }

    @Override
    public String version() {
        return Secrets.hash(new TreeMap<>(words).toString());
    }

    /** It is words and nothing else: what is drawn with them is escaped. */
    @Override
    public boolean trusted() {
        return true;
    }

    @Override
    public Optional<String> read(String path) {
        var file = FILE.matcher(path);
        return file.matches() ? Optional.ofNullable(words.get(file.group(1))).map(OwnWords::text) : Optional.empty();
    }

    private static String text(Map<String, String> own) {
        return own.entrySet().stream()
                .map(one -> one.getKey() + "=" + escaped(one.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }
}
