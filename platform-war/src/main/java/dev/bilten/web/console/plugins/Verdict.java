package dev.bilten.web.console.plugins;

import dev.bilten.extensions.api.PackageProblem;
import java.util.List;

/**
 * What became of an upload.
 *
 * @param title a message key
 * @param name the plugin's, or the file's
 * @param reasons why it was refused; empty otherwise
 */
record Verdict(boolean good, String title, String name, List<Reason> reasons) {

    /**
     * @param key of the sentence that says it to an operator
     * @param detail for the person who built the file, in English
     */
    record Reason(String key, String detail) {
        static Reason of(PackageProblem problem) {
            return new Reason("problem." + problem.code(), problem.detail());
        }
    }

    static Verdict good(String title, String name) {
        return new Verdict(true, title, name, List.of());
    }

    static Verdict bad(String title, String name, List<Reason> reasons) {
        return new Verdict(false, title, name, reasons);
    }
}
