package dev.bilten.webkit.themes;

import dev.bilten.kernel.Settings;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** {@code ./bilten theme check DIR} and {@code watch DIR}: what an upload would say, at the designer's desk. */
public final class Desk {
    static final String WORDS = "dev/bilten/webkit/themes/check";
    private static final int PORT = 8090;

    private final Messages messages;
    private final ThemeCheck check;
    private final TrialRun trial;
    private final Sources sources;
    private final PrintStream out;

    Desk(PrintStream out) {
        Settings settings = _ -> Optional.empty();
        this.sources = new Sources(settings);
        var bundles = new Bundles(sources);
        this.messages = new Messages(bundles, sources);
        var templates = new Templates(sources, bundles, messages, new Assets(sources));
        this.check = new ThemeCheck(sources, templates);
        this.trial = new TrialRun(templates, Contract.bundled());
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        System.exit(new Desk(System.out).run(List.of(args)));
    }

    /** 0 when an upload would be taken, 1 when not, 2 when not understood. */
    int run(List<String> words) throws IOException, InterruptedException {
        if (words.size() < 2 || !Files.isDirectory(Path.of(words.get(1)))) {
            out.println("./bilten theme check DIR    what an upload would say");
            out.println("./bilten theme watch DIR [PORT]    every page with samples, drawn anew at each change");
            return 2;
        }
        var folder = Path.of(words.get(1));
        return switch (words.getFirst()) {
            case "check" -> report(folder, Axe.browser()) ? 0 : 1;
            case "watch" -> watch(folder, words.size() > 2 ? words.get(2) : String.valueOf(PORT));
            default -> 2;
        };
    }

    private int watch(Path folder, String port) throws IOException, InterruptedException {
        if (!port.matches("[0-9]{4,5}")) {
            out.println(port + " is no port: a number such as " + PORT);
            return 2;
        }
        report(folder, Optional.empty());
        try (var watch = new Watch(folder, Integer.parseInt(port), this)) {
            out.println("\nEvery page with samples: " + watch.address() + "   (Ctrl-C ends it)");
            watch.untilInterrupted();
            return 0;
        } catch (BindException _) {
            out.println(
                    "\nSomething else uses port " + port + ". Give another: ./bilten theme watch " + folder + " 8099");
            return 2;
        }
    }

    /**
     * Prints what was found; whether an upload would be taken.
     *
     * @param browser draws the pages of a theme without errors, for axe to look at them
     */
    boolean report(Path folder, Optional<Path> browser) throws IOException, InterruptedException {
        var findings = new ArrayList<>(findings(read(folder)));
        if (browser.isPresent() && findings.stream().noneMatch(Finding::error)) {
            findings.addAll(looked(folder, browser.get()));
        }
        findings.forEach(one -> out.println(sentence(one)));
        var errors = findings.stream().filter(Finding::error).count();
        out.printf("%s: %d errors, %d warnings%n", folder, errors, findings.size() - errors);
        return errors == 0;
    }

    private List<Finding> looked(Path folder, Path browser) throws IOException, InterruptedException {
        out.println("Every page is opened in " + browser + ", which takes a minute …");
        try (var watch = new Watch(folder, 0, this)) {
            return watch.look(browser);
        }
    }

    /** As an archive, which is what an upload sends: with its limits, and what names its files may have. */
    List<Finding> findings(ThemeFiles folder) {
        var opened = ThemeArchive.open(packed(folder));
        var parents = BundledTheme.parents(opened.files());
        BundledTheme.same(opened.files()).ifPresent(parents::remove);
        return check.check(opened, parents);
    }

    private static byte[] packed(ThemeFiles folder) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : folder.names()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(folder.bytes(name).orElseThrow());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    String sentence(Finding one) {
        var where = one.place().isEmpty() ? "" : one.place() + ": ";
        return "%-7s  %s%s"
                .formatted(
                        messages.text(WORDS, Locale.ENGLISH, one.severityKey()),
                        where,
                        messages.text(
                                WORDS,
                                Locale.ENGLISH,
                                one.key(),
                                one.arguments().toArray()));
    }

    TrialRun trial() {
        return trial;
    }

    Optional<byte[]> asset(String path) {
        return sources.bytes(path);
    }

    /** The folder as its archive would be. */
    static ThemeFiles read(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                if (!Strays.has(name)) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        }
        return new ThemeFiles(files);
    }
}
