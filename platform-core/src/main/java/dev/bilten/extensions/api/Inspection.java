package dev.bilten.extensions.api;

import java.util.List;

/** What was found in a file that somebody uploaded. None of its code has run. */
public sealed interface Inspection {
    /** A plugin that could be loaded here. */
    record Sound(PluginManifest manifest, String sha256) implements Inspection {}

    /** Not a plugin, or not one for this platform; at least one reason. */
    record Unsound(List<PackageProblem> problems) implements Inspection {
        public Unsound {
            problems = List.copyOf(problems);
        }
    }
}
