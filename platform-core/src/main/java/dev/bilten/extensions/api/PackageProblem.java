package dev.bilten.extensions.api;

/**
 * Why a file is not accepted as a plugin.
 *
 * @param detail what exactly, in English, for the person who built it; names nothing of the server
 */
public record PackageProblem(Code code, String detail) {
    /** The kinds of reasons; the console has a sentence for each. */
    public enum Code {
        TOO_LARGE,
        NOT_A_JAR,
        UNSAFE_CONTENT,
        NO_MANIFEST,
        BAD_MANIFEST,
        WRONG_API,
        HOOK_MISSING,
        DOES_NOT_LOAD
    }
}
