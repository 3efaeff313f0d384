package dev.bilten.admin.brand;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.messages.Messages;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a brand as every page has them that sets one, the organizer's as the platform's; {@code parts.html} draws them. */
@Service
public class BrandParts {
    private static final String WORDS = "dev/bilten/admin/brand/parts";
    private static final String FIRST_COLOUR = "#0b5a68";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public BrandParts(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /**
     * A picture of a brand, and what is done with it.
     *
     * @param name {@code logo} or {@code hero}
     * @param image the level's own; null where it has none
     * @param removal what happens when it is taken away
     * @param origin whose the picture is that shows, where it is not the level's own
     * @param shown that one
     * @param fault what is wrong with the file that was sent
     */
    public record Picture(
            String name,
            String title,
            String help,
            String action,
            @Nullable String image,
            String removal,
            @Nullable String origin,
            @Nullable String shown,
            @Nullable String fault) {
        Picture showing(@Nullable String above, @Nullable String whose) {
            return new Picture(name, title, help, action, image, removal, whose, above, fault);
        }
    }

    /** What a chooser of colours begins with, since it cannot be empty. */
    public static String first(String accent) {
        return accent.isEmpty() ? FIRST_COLOUR : accent;
    }

    public List<Choice> fonts() {
        return Stream.concat(Stream.of(""), ShopBrand.FONTS.stream())
                .map(font -> Choice.of(font, font(font)))
                .toList();
    }

    String font(String name) {
        return text("brand.font." + (name.isEmpty() ? "theme" : name));
    }

    /**
     * One that nothing comes down for.
     *
     * @param here the page it is on
     * @param image where it is seen; null without one
     */
    public Picture picture(String name, String here, @Nullable String image, String removal, @Nullable String fault) {
        return new Picture(
                name,
                text("brand." + name),
                text("brand." + name + ".help"),
                here + "/" + name,
                image,
                removal,
                null,
                null,
                fault);
    }

    /** @param key such as {@code brand.large} */
    public String text(String key) {
        return new Wording(messages, WORDS, current.locale()).text(key);
    }
}
