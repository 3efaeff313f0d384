package dev.bilten.web.shop;

import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.view.PageContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer writes as Markdown, as blocks that a template draws: no HTML goes through, neither what somebody wrote into
 * the text nor what a theme could be made to print raw.
 */
final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final List<String> SCHEMES = List.of("https://", "http://", "mailto:", "tel:");

    private Markdown() {}

    /**
     * @param kind heading, small-heading, paragraph, quote, rule, list or numbered
     * @param runs what it says, piece by piece; nothing for a list or a rule
     * @param items of a list
     * @param language BCP 47, where it is known to be another than the page's
     * @param direction ltr or rtl, where the language is given
     */
    public record Block(
            String kind,
            List<Run> runs,
            List<Entry> items,
            @Nullable String language,
            @Nullable String direction) {
        Block(String kind, List<Run> runs, List<Entry> items) {
            this(kind, runs, items, null, null);
        }

        static Block of(String kind, List<Run> runs) {
            return new Block(kind, runs, List.of());
        }

        private Block in(String its) {
            return new Block(kind, runs, items, its, PageContext.dirOf(Locale.forLanguageTag(its)));
        }
    }

    /** One of a list. */
    public record Entry(List<Run> runs) {}

    /** @param href where it leads; null for plain words */
    public record Run(String text, @Nullable String href, boolean strong, boolean stressed) {
        static Run plain(String text) {
            return new Run(text, null, false, false);
        }
    }

    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        PARSER.parse(text).accept(new Blocks(blocks));
        return blocks;
    }

    static List<Block> blocks(Phrase text) {
        var blocks = blocks(text.toString());
        return text.language()
                .map(language ->
                        blocks.stream().map(block -> block.in(language)).toList())
                .orElse(blocks);
    }

    /** What the first paragraph says, without its form; empty where there is none. */
    static String lead(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block.kind().equals("paragraph"))
                .map(block -> block.runs().stream().map(Run::text).collect(Collectors.joining()))
                .findFirst()
                .orElse("");
    }

    private static final class Blocks extends AbstractVisitor {
        private final List<Block> blocks;
        /** Of the list that is being read; a list within a list is part of it. */
        private @Nullable List<Entry> items;

        private boolean quoted;

        Blocks(List<Block> blocks) {
            this.blocks = blocks;
        }

        @Override
        public void visit(Heading heading) {
            add(heading.getLevel() <= 2 ? "heading" : "small-heading", heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            add(quoted ? "quote" : "paragraph", paragraph);
        }

        /** Of what is quoted each paragraph for itself; a list within it is a list. */
        @Override
        public void visit(BlockQuote quote) {
            boolean before = quoted;
            quoted = true;
            visitChildren(quote);
            quoted = before;
        }

        @Override
        public void visit(ThematicBreak rule) {
            if (items == null) {
                blocks.add(Block.of("rule", List.of()));
            }
        }

        @Override
        public void visit(BulletList list) {
            list(list, "list");
        }

        @Override
        public void visit(OrderedList list) {
            list(list, "numbered");
        }

        private void list(Node list, String as) {
            if (items != null) {
                visitChildren(list);
                return;
            }
            var its = new ArrayList<Entry>();
            items = its;
            visitChildren(list);
            items = null;
            blocks.add(new Block(as, List.of(), List.copyOf(its)));
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(FencedCodeBlock code) {
            say("paragraph", List.of(Run.plain(code.getLiteral())));
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            say("paragraph", List.of(Run.plain(code.getLiteral())));
        }

        @Override
        public void visit(HtmlBlock html) {
            say("paragraph", List.of(Run.plain(html.getLiteral())));
        }

        private void add(String as, Node block) {
            var runs = new Runs();
            block.accept(runs);
            say(as, List.copyOf(runs.all));
        }

        private void say(String as, List<Run> runs) {
            if (items == null) {
                blocks.add(Block.of(as, runs));
            } else {
                items.add(new Entry(runs));
            }
        }
    }

    private static final class Runs extends AbstractVisitor {
        private final List<Run> all = new ArrayList<>();
        private @Nullable String href;
        private boolean strong;
        private boolean stressed;

        @Override
        public void visit(Text text) {
            say(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            say(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            say(html.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            say(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            say(" ");
        }

        @Override
        public void visit(Emphasis emphasis) {
            boolean before = stressed;
            stressed = true;
            visitChildren(emphasis);
            stressed = before;
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            strong = true;
            visitChildren(emphasis);
            strong = false;
        }

        @Override
        public void visit(Link link) {
            var there = link.getDestination();
            href = safe(there) ? there : null;
            visitChildren(link);
            href = null;
        }

        private void say(String words) {
            all.add(new Run(words, href, strong, stressed));
        }
    }

    /** To a place of the web or of this shop, and nothing that runs. */
    private static boolean safe(String there) {
        var low = there.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(low::startsWith) || (there.startsWith("/") && !there.startsWith("//"));
    }
}
