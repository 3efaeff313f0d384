package dev.bilten.web.shop;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.access.CurrentCall;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself to machines: search engines, and whoever shows a preview of a link. In the shop's own language
 * its one address is the plain one; in another it names that language, for a machine that asks for the plain one names none.
 */
@Service
public class PageMeta {
    private final ReadProfile profiles;
    private final CurrentCall current;

    @Inject
    public PageMeta(ReadProfile profiles, CurrentCall current) {
        this.profiles = profiles;
        this.current = current;
    }

    /**
     * @param type as Open Graph calls it: website, article, event
     * @param url the one address of the page in this language
     * @param image absolute
     * @param imageAlt what it shows; null where nobody said it
     * @param languages where it stands in each language that it is offered in; nothing where there is one alone
     * @param data the page as schema.org JSON, safe inside an element of a page as it is
     */
    public record Meta(
            String type,
            String title,
            @Nullable String description,
            String url,
            @Nullable String image,
            @Nullable String imageAlt,
            String site,
            List<Alternate> languages,
            @Nullable String data) {
        /** @param alt what the image shows; blank where it only pleases */
        Meta picturing(String alt) {
            return new Meta(
                    type,
                    title,
                    description,
                    url,
                    image,
                    image == null || alt.isBlank() ? null : alt,
                    site,
                    languages,
                    data);
        }
    }

    /** @param language BCP 47, or {@code x-default} for whoever speaks none of them */
    public record Alternate(String language, String href) {}

    /** A page in every language of the shop. */
    Meta of(
            String type,
            String title,
            @Nullable String description,
            String path,
            @Nullable String image,
            @Nullable String data) {
        return of(type, title, description, path, image, data, OurLanguages.TAGS);
    }

    /** A page in those of the shop's languages that it is written in. */
    Meta of(
            String type,
            String title,
            @Nullable String description,
            String path,
            @Nullable String image,
            @Nullable String data,
            Collection<String> written) {
        var profile = profiles.execute(current.tenant());
        var offered = offered(profile).stream().filter(written::contains).toList();
        return new Meta(
                type,
                title,
                description,
                url(path, profile, offered),
                image == null ? null : absolute(image),
                null,
                profile.displayName(),
                offered.size() < 2 ? List.of() : alternates(path, profile, offered),
                data);
    }

    /** The languages in which a text says something. */
    static List<String> written(Text text) {
        return text.byLanguage().entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The address of a page in the reader's language. */
    private String url(String path, Profile profile, List<String> offered) {
        var reader = current.locale().getLanguage();
        return reader.equals(own(profile)) || !offered.contains(reader) ? absolute(path) : in(path, reader);
    }

    private List<Alternate> alternates(String path, Profile profile, List<String> offered) {
        var all = new ArrayList<Alternate>();
        offered.forEach(tag -> all.add(new Alternate(tag, tag.equals(own(profile)) ? absolute(path) : in(path, tag))));
        all.add(new Alternate("x-default", absolute(path)));
        return all;
    }

    private String in(String path, String tag) {
        return absolute(path) + "?lang=" + tag;
    }

    private static List<String> offered(Profile profile) {
        var offered = profile.languages().stream()
                .filter(OurLanguages.TAGS::contains)
                .distinct()
                .toList();
        return offered.isEmpty() ? OurLanguages.TAGS : offered;
    }

    private static String own(Profile profile) {
        return OurLanguages.TAGS.contains(profile.defaultLocale()) ? profile.defaultLocale() : "en";
    }

    String absolute(String path) {
        return current.origin().resolve(path).toString();
    }

    /** No character of it can end the element it stands in, or begin another. */
    static String inMarkup(String json) {
        return json.replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
