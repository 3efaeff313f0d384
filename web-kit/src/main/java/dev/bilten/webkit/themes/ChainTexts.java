package dev.bilten.webkit.themes;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.ThemeChain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a theme and those that it extends say and draw, read together. */
record ChainTexts(Sources sources) {
    /** Of what a theme extends, those that no page of the contract is. */
    private static final List<String> PARTS = List.of(
            "layout",
            "parts/card",
            "parts/product",
            "parts/field",
            "parts/notice",
            "parts/questions",
            "parts/gateways",
            "parts/ticket",
            "parts/bill",
            "parts/facts",
            "parts/instructions");

    /** Keys that have words in some language, in the chain or in what all pages share. */
    Set<String> words(List<ThemeChain.Source> chain) {
        var keys = new HashSet<String>();
        for (var language : OurLanguages.TAGS) {
            chain.forEach(
                    source -> source.read(WordsCheck.file(language)).ifPresent(text -> keys.addAll(parsed(text))));
        }
        sources.read(Messages.COMMON + ".en.properties").ifPresent(text -> keys.addAll(parsed(text)));
        return keys;
    }

    private static Set<String> parsed(String text) {
        try {
            return Bundles.parse(text).keySet();
        } catch (IllegalArgumentException broken) {
            return Set.of();
        }
    }

    /** Those of the theme, and of what it extends those that the shop draws: their parts get names from them. */
    static List<String> templates(ThemeFiles files, ThemeChain chain) {
        var texts = new ArrayList<String>();
        files.names().stream()
                .filter(ThemeCheck.TEMPLATE.asMatchPredicate())
                .forEach(name -> files.text(name).ifPresent(texts::add));
        Predicate<String> page = name -> !name.equals(Contract.EVERYWHERE) && !name.endsWith(".txt");
        var names = new ArrayList<>(
                Contract.bundled().pages().keySet().stream().filter(page).toList());
        names.addAll(PARTS);
        chain.sources()
                .subList(1, chain.sources().size())
                .forEach(source -> names.forEach(
                        name -> source.read("templates/" + name + ".html").ifPresent(texts::add)));
        return texts;
    }
}
