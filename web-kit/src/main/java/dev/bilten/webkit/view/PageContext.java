package dev.bilten.webkit.view;

import dev.bilten.kernel.OurLanguages;
import dev.bilten.webkit.messages.LanguageNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every template knows as {@code page}.
 *
 * @param locale BCP 47 tag for {@code <html lang>}
 * @param dir {@code ltr} or {@code rtl}
 * @param csrf the token for forms ({@code _csrf}) and {@code <meta name="csrf">}; made when a template asks, because it needs a cookie that
 *     a page without forms should not set
 * @param path the path of this request, without query
 * @param title null unless the edge knows a better one than the template
 * @param tenant the organizer whose host this is, or null on the platform's own host
 * @param user who is signed in, or null
 * @param can permissions as {@code ${page.can['orders.view']}}; what is absent is not allowed. Behind {@code here:} they are
 *     what the person may do at the events that the page is about, also where they are limited to some
 * @param nav the entries of the side rail, empty where there is none
 * @param languages what the language switch offers, empty where there is none
 * @param writes the languages of fields that hold one text in several, those that the organizer offers first
 * @param scheme colour scheme chosen by the person: {@code auto}, {@code light} or {@code dark}
 * @param development true shows the gallery and reloads templates
 * @param htmx true when htmx asks for a fragment
 */
public record PageContext(
        String locale,
        String dir,
        Supplier<String> csrf,
        String path,
        @Nullable String title,
        @Nullable Tenant tenant,
        @Nullable User user,
        Map<String, Boolean> can,
        List<NavItem> nav,
        List<Language> languages,
        List<Writing> writes,
        String scheme,
        boolean development,
        boolean htmx) {

    /** The organizer of this host. */
    public record Tenant(String name, String slug) {}

    /** The person signed in. */
    public record User(String name, @Nullable String email) {}

    /** One entry of the side rail; {@code label} is already in the reader's language. */
    public record NavItem(String key, String label, String href, String icon, boolean active) {}

    /** One entry of the language switch; {@code label} is the language's own name. */
    public record Language(String tag, String label, String href, boolean current) {}

    /**
     * A language of a text that an organizer writes; {@code label} is the language's own name.
     *
     * @param offered false for a language of ours that the shop does not offer: its field shows while something stands in it
     */
    public record Writing(String tag, String label, String dir, boolean offered) {
        public static Writing of(Locale language, boolean offered) {
            return new Writing(language.toLanguageTag(), LanguageNames.own(language), dirOf(language), offered);
        }
    }

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private static final List<Writing> ALL = OurLanguages.LOCALES.stream()
            .map(language -> Writing.of(language, true))
            .toList();

    public PageContext {
        can = Map.copyOf(can);
        nav = List.copyOf(nav);
        languages = List.copyOf(languages);
        writes = List.copyOf(writes);
    }

    /** The least that a page needs; the rest is added with the methods below. */
    public static PageContext of(Locale locale, String path, Supplier<String> csrf) {
        return new PageContext(
                locale.toLanguageTag(),
                dirOf(locale),
                csrf,
                path,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                ALL,
                "auto",
                false,
                false);
    }

    /** As above, with a token that is known, or empty where there are no forms. */
    public static PageContext of(Locale locale, String path, String csrf) {
        return of(locale, path, () -> csrf);
    }

    public static String dirOf(Locale locale) {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    public Locale toLocale() {
        return Locale.forLanguageTag(locale);
    }

    public PageContext withTitle(String newTitle) {
        return new PageContext(
                locale,
                dir,
                csrf,
                path,
                newTitle,
                tenant,
                user,
                can,
                nav,
                languages,
                writes,
                scheme,
                development,
                htmx);
    }

    public PageContext withCsrf(Supplier<String> token) {
        return new PageContext(
                locale, dir, token, path, title, tenant, user, can, nav, languages, writes, scheme, development, htmx);
    }

    public PageContext forTenant(String name, String slug) {
        return new PageContext(
                locale,
                dir,
                csrf,
                path,
                title,
                new Tenant(name, slug),
                user,
                can,
                nav,
                languages,
                writes,
                scheme,
                development,
                htmx);
    }

    public PageContext signedIn(User person, Set<String> permissions) {
        var allowed = permissions.stream().collect(Collectors.toUnmodifiableMap(permission -> permission, _ -> true));
        return new PageContext(
                locale,
                dir,
                csrf,
                path,
                title,
                tenant,
                person,
                allowed,
                nav,
                languages,
                writes,
                scheme,
                development,
                htmx);
    }

    public PageContext withNav(List<NavItem> items) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, items, languages, writes, scheme, development, htmx);
    }

    public PageContext withLanguages(List<Language> offered) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, nav, offered, writes, scheme, development, htmx);
    }

    public PageContext writing(List<Writing> tongues) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, nav, languages, tongues, scheme, development, htmx);
    }

    public PageContext withScheme(String chosen) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, nav, languages, writes, chosen, development, htmx);
    }

    public PageContext inDevelopment(boolean on) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, nav, languages, writes, scheme, on, htmx);
    }

    public PageContext askedByHtmx(boolean asked) {
        return new PageContext(
                locale, dir, csrf, path, title, tenant, user, can, nav, languages, writes, scheme, development, asked);
    }
}
