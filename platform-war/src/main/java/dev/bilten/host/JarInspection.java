package dev.bilten.host;

import dev.bilten.extensions.api.Inspection;
import dev.bilten.extensions.api.PackageProblem;
import dev.bilten.extensions.api.PackageProblem.Code;
import dev.bilten.extensions.api.PluginManifest;
import dev.bilten.plugin.api.PluginApi;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Decides from its bytes alone whether a file is a plugin for this platform. Runs nothing of it. */
final class JarInspection {
    private static final List<String> OURS = List.of("dev/bilten/plugin/api/", "org/slf4j/", "java/");

    private JarInspection() {}

    static Inspection inspect(byte[] jar) {
        try {
            var content = JarContent.of(jar);
            var file = content.small().get(PluginApi.MANIFEST);
            if (file == null) {
                var detail = "The jar has no " + PluginApi.MANIFEST + ", so it is not a plugin.";
                return unsound(List.of(new PackageProblem(Code.NO_MANIFEST, detail)));
            }
            var reader = new ManifestReader();
            var manifest = reader.read(file);
            var problems = problems(reader.wrong(), manifest, content);
            return problems.isEmpty() ? new Inspection.Sound(manifest, sha256(jar)) : unsound(problems);
        } catch (JarContent.Refused refused) {
            return unsound(List.of(refused.problem()));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<PackageProblem> problems(List<String> wrong, PluginManifest manifest, JarContent content) {
        if (!wrong.isEmpty()) {
            return wrong.stream()
                    .map(detail -> new PackageProblem(Code.BAD_MANIFEST, "The manifest: " + detail + "."))
                    .toList();
        }
        var problems = new ArrayList<PackageProblem>();
        if (ApiRange.of(manifest.apiRange()).stream().noneMatch(range -> range.contains(PluginApi.VERSION))) {
            var detail = "It works with versions " + manifest.apiRange() + " of the plugin API; here is "
                    + PluginApi.VERSION + ".";
            problems.add(new PackageProblem(Code.WRONG_API, detail));
        }
        for (var ours : OURS) {
            if (content.names().stream().anyMatch(name -> name.startsWith(ours) && name.endsWith(".class"))) {
                var detail = "It packs classes of " + ours + ", which the platform brings.";
                problems.add(new PackageProblem(Code.UNSAFE_CONTENT, detail));
            }
        }
        hooks(manifest, content, problems);
        return problems;
    }

    private static void hooks(PluginManifest manifest, JarContent content, List<PackageProblem> problems) {
        for (var hook : manifest.hooks()) {
            if (Hooks.named(hook).isEmpty()) {
                problems.add(new PackageProblem(Code.WRONG_API, "This platform has no hook " + hook + "."));
                continue;
            }
            var implementations = content.implementations(hook);
            if (implementations.isEmpty()) {
                var detail = "The manifest names " + hook + ", but META-INF/services does not.";
                problems.add(new PackageProblem(Code.HOOK_MISSING, detail));
            }
            implementations.stream()
                    .filter(name -> !content.hasClass(name))
                    .map(name -> new PackageProblem(Code.HOOK_MISSING, "The class " + name + " is not in the jar."))
                    .forEach(problems::add);
        }
        Hooks.names().stream()
                .filter(hook -> !manifest.hooks().contains(hook))
                .filter(hook -> !content.implementations(hook).isEmpty())
                .map(hook -> "It implements " + hook + ", which the manifest does not name.")
                .map(detail -> new PackageProblem(Code.BAD_MANIFEST, detail))
                .forEach(problems::add);
    }

    private static Inspection.Unsound unsound(List<PackageProblem> problems) {
        return new Inspection.Unsound(problems);
    }
}
