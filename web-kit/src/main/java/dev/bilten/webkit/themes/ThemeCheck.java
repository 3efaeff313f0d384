package dev.bilten.webkit.themes;

import dev.bilten.database.api.Service;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.ThemeChain;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks a theme over: the same at an agency's desk and when it is uploaded. */
@Service
public class ThemeCheck {
    static final Pattern TEMPLATE = Pattern.compile("templates/[A-Za-z0-9_/-]+\\.html|templates/mail\\.txt");

    private static final Pattern NOTES = Pattern.compile("README(\\.md|\\.txt)?|LICEN[CS]E(\\.md|\\.txt)?");
    private static final Pattern WORDS = Pattern.compile("messages/[a-z]{2}\\.properties");
    private static final Pattern ASSET = Pattern.compile("assets/.+\\.(css|svg|png|jpe?g|webp|woff2)");
    private static final String TOKENS = "assets/design/tokens.css";

    private final Sources sources;
    private final ChainTexts texts;
    private final TrialRun trial;

    @Inject
    public ThemeCheck(Sources sources, Templates templates) {
        this.sources = sources;
        this.texts = new ChainTexts(sources);
        this.trial = new TrialRun(templates, Contract.bundled());
    }

    /** What was found in an archive, errors first; the theme may extend what came with the platform. */
    public List<Finding> check(ThemeArchive.Opened opened) {
        return check(opened, BundledTheme.parents(opened.files()));
    }

    /** Of one that could not be read to its end, only that: what is not seen may be there. */
    List<Finding> check(ThemeArchive.Opened opened, Map<String, List<ThemeChain.Source>> parents) {
        if (!opened.whole()) {
            return opened.findings();
        }
        return Stream.concat(opened.findings().stream(), check(opened.files(), parents).stream())
                .sorted(Finding.ORDER)
                .toList();
    }

    /**
     * What was found, errors first. All that can be read is looked at, whatever is wrong beside it; only the drawing waits until
     * nothing is.
     *
     * @param parents themes that it may extend, and their chains, by name
     */
    public List<Finding> check(ThemeFiles files, Map<String, List<ThemeChain.Source>> parents) {
        var findings = new ArrayList<Finding>();
        findings.addAll(new ManifestCheck(files).check(parents.keySet()));
        files.names().forEach(file -> findings.addAll(file(file, files)));
        var manifest = ThemeManifest.read(files);
        var chain = new ArrayList<ThemeChain.Source>();
        chain.add(files.source("check", manifest.id()));
        chain.addAll(Optional.ofNullable(parents.get(manifest.parent())).orElseGet(() -> any(parents)));
        inChain(files, manifest, new ThemeChain(chain), findings);
        return findings.stream().distinct().sorted(Finding.ORDER).toList();
    }

    /** Nobody knows which one was meant: what any of them gives is not missing. */
    private static List<ThemeChain.Source> any(Map<String, List<ThemeChain.Source>> parents) {
        return parents.values().stream().flatMap(List::stream).distinct().toList();
    }

    private void inChain(ThemeFiles files, ThemeManifest manifest, ThemeChain chain, List<Finding> findings) {
        var inherited = texts.words(chain.sources().subList(1, chain.sources().size()));
        var all = texts.words(chain.sources());
        findings.addAll(WordsCheck.check(files, inherited));
        findings.addAll(Unasked.check(files, chain, inherited));
        var given = TemplateCheck.given(ChainTexts.templates(files, chain));
        for (var file : files.names()) {
            if (TEMPLATE.matcher(file).matches()) {
                findings.addAll(new TemplateCheck(Contract.bundled(), chain, all)
                        .check(file, files.text(file).orElse(""), given));
            }
        }
        var styles = new LinkedHashMap<String, String>();
        manifest.styles()
                .forEach(style -> files.text("assets/" + style).ifPresent(text -> styles.put("assets/" + style, text)));
        if (ManifestCheck.SCHEMES.contains(manifest.scheme())) {
            findings.addAll(ContrastCheck.check(styles, sources.read(TOKENS).orElse(""), manifest.scheme()));
        }
        if (findings.stream().noneMatch(Finding::error)) {
            findings.addAll(trial.check(chain, manifest.defaults()));
        }
        if (findings.stream().noneMatch(Finding::error)) {
            findings.addAll(new LostFields(trial).check(chain, manifest.defaults()));
        }
    }

    /** Style sheets, drawings and pictures that may not be served, whoever kept them and when: the rules may be newer. */
    public static Set<String> unfit(ThemeFiles files) {
        return files.names().stream()
                .filter(name -> name.startsWith("assets/"))
                .filter(name -> file(name, files).stream().anyMatch(Finding::error))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Finding> file(String file, ThemeFiles files) {
        var unreadable = EncodingCheck.check(file, files.bytes(file).orElseThrow());
        return unreadable.map(List::of).orElseGet(() -> content(file, files));
    }

    private static List<Finding> content(String file, ThemeFiles files) {
        if (file.equals(ManifestCheck.THEME)
                || file.equals(ManifestCheck.SETTINGS)
                || TEMPLATE.matcher(file).matches()
                || WORDS.matcher(file).matches()
                || NOTES.matcher(file).matches()) {
            return List.of();
        }
        if (!ASSET.matcher(file).matches()) {
            return List.of(Finding.error(file, 0, "file-unknown"));
        }
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "css" -> StyleCheck.check(file, files);
            case "svg" -> DrawingCheck.check(file, files.text(file).orElse(""));
            default -> PictureCheck.check(file, files.bytes(file).orElseThrow());
        };
    }
}
