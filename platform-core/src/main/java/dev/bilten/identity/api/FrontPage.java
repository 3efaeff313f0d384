package dev.bilten.identity.api;

import dev.bilten.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an organizer shows on the front page of its shop beside its events.
 *
 * @param tagline one line under its name
 * @param blocks in the order in which they stand
 */
public record FrontPage(Text tagline, List<FrontBlock> blocks) {
    public static final SettingKey<FrontPage> KEY = new SettingKey<>("front-page", FrontPage.class);
    public static final FrontPage NONE = new FrontPage(Text.EMPTY, List.of());

    /** Everybody who comes loads them all, and what is sold stands between them. */
    public static final int MOST = 12;

    /** In one language, in characters. */
    public static final int LONGEST_TAGLINE = 160;

    public FrontPage {
        blocks = List.copyOf(blocks);
    }

    public Optional<FrontBlock> block(UUID id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** Whether an image of the file store is one of those that everybody may see. */
    public boolean shows(String picture) {
        return !picture.isEmpty()
                && blocks.stream().anyMatch(block -> block.picture().equals(picture));
    }

    public FrontPage withTagline(Text words) {
        return new FrontPage(words, blocks);
    }

    /** With this one in place of the one of its id, or behind all others. */
    public FrontPage with(FrontBlock changed) {
        var all = new ArrayList<>(blocks);
        int at = place(changed.id());
        if (at < 0) {
            all.add(changed);
        } else {
            all.set(at, changed);
        }
        return new FrontPage(tagline, all);
    }

    public FrontPage without(UUID id) {
        return new FrontPage(
                tagline, blocks.stream().filter(block -> !block.id().equals(id)).toList());
    }

    /** With this one a place nearer to the top, or to the end; the first and the last stay where they are. */
    public FrontPage moved(UUID id, boolean up) {
        int at = place(id);
        int to = at + (up ? -1 : 1);
        if (at < 0 || to < 0 || to >= blocks.size()) {
            return this;
        }
        var all = new ArrayList<>(blocks);
        all.add(to, all.remove(at));
        return new FrontPage(tagline, all);
    }

    private int place(UUID id) {
        return blocks.stream().map(FrontBlock::id).toList().indexOf(id);
    }
}
