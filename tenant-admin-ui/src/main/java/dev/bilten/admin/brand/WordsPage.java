package dev.bilten.admin.brand;

import dev.bilten.admin.Replies;
import dev.bilten.admin.Wording;
import dev.bilten.extensions.api.ShopBrand;
import dev.bilten.extensions.api.ShopWords;
import dev.bilten.extensions.app.SaveBrand;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.LanguageNames;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the shop says, word by word, and what the organizer says instead. */
@Path("/admin/brand/words")
@Produces(MediaType.TEXT_HTML)
@Requires(Permissions.THEMES_EDIT)
public class WordsPage {
    private static final String PAGE = "dev/bilten/admin/brand/words";
    private static final String ONE = "dev/bilten/admin/brand/word";
    private static final int LONGEST = 1000;

    private final ShopWords words;
    private final TenantSettings settings;
    private final SaveBrand save;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public WordsPage(ShopWords words, TenantSettings settings, SaveBrand save, Messages messages, CurrentCall current) {
        this.words = words;
        this.settings = settings;
        this.save = save;
        this.messages = messages;
        this.current = current;
    }

    record Row(String key, String href, String text, boolean own) {}

    record Model(String search, List<Row> rows, boolean saved) {}

    record Line(String name, String label, String original, String dir) {}

    /** @param sign as it is typed: {@code {0}} */
    record Variable(String sign, String meaning) {}

    /** @param preview of the mail it is part of, but for the language; null for what is in no mail */
    record One(
            String key,
            String action,
            FormView form,
            List<Line> lines,
            List<Variable> variables,
            @Nullable String preview,
            String language) {}

    /**
     * @param search a part of the text or the key
     * @param done set by the form of one word
     */
    @GET
    public View list(@QueryParam("search") @Nullable String search, @QueryParam("done") @Nullable String done) {
        var wanted = search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
        var language = current.locale().getLanguage();
        var own = own();
        var rows = new TreeMap<>(words.of(current.tenant(), language))
                .entrySet().stream()
                        .map(one -> row(
                                one.getKey(),
                                Optional.ofNullable(own.getOrDefault(language, Map.of())
                                                .get(one.getKey()))
                                        .orElse(one.getValue()),
                                own))
                        .filter(row -> (row.key() + " " + row.text())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                        .toList();
        return View.of(PAGE, new Model(wanted, rows, done != null));
    }

    private static Row row(String key, String text, Map<String, Map<String, String>> own) {
        return new Row(
                key,
                "/admin/brand/words/" + key,
                text,
                own.values().stream().anyMatch(language -> language.containsKey(key)));
    }

    @GET
    @Path("{key: [A-Za-z0-9_.-]+}")
    public View word(@PathParam("key") String key) {
        var values = new HashMap<String, String>();
        OurLanguages.TAGS.forEach(language ->
                values.put(language, own().getOrDefault(language, Map.of()).getOrDefault(key, "")));
        return page(key, FormView.of(values));
    }

    @POST
    @Path("{key: [A-Za-z0-9_.-]+}")
    public Response save(@PathParam("key") String key, Form form) {
        var patterns = new HashMap<String, String>();
        for (var language : OurLanguages.TAGS) {
            var original = original(key, language);
            var pattern = form.raw(language).strip();
            var fault =
                    pattern.length() > LONGEST ? "long" : MailSentence.fault(key, pattern, original, language, words);
            if (fault != null) {
                form.fault(language, "word.fault." + fault, original);
            }
            patterns.put(language, pattern.equals(original) ? "" : pattern);
        }
        if (!form.valid()) {
            var again = new Wording(messages, ONE, current.locale()).again(form);
            return Replies.page(page(key, again).withStatus(422));
        }
        save.words(current.call("changed in the admin"), key, patterns);
        return Replies.seeOther("/admin/brand/words?done=saved");
    }

    private View page(String key, FormView form) {
        var lines = OurLanguages.TAGS.stream()
                .map(language -> new Line(
                        language,
                        LanguageNames.in(current.locale(), Locale.of(language)),
                        original(key, language),
                        PageContext.dirOf(Locale.of(language))))
                .toList();
        return View.of(
                ONE,
                new One(
                        key,
                        "/admin/brand/words/" + key,
                        form,
                        lines,
                        variables(key),
                        MailSentence.preview(key).orElse(null),
                        current.locale().getLanguage()));
    }

    private List<Variable> variables(String key) {
        var wording = new Wording(messages, ONE, current.locale());
        var names = words.variables(key);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new Variable("{" + i + "}", wording.text("word.variable." + names.get(i))))
                .toList();
    }

    /** Only what the shop says can be said otherwise. */
    private String original(String key, String language) {
        return Optional.ofNullable(words.of(current.tenant(), language).get(key))
                .orElseThrow(ProblemException::notFound);
    }

    private Map<String, Map<String, String>> own() {
        return settings.read(current.tenant(), ShopBrand.KEY)
                .map(ShopBrand::words)
                .orElse(Map.of());
    }
}
