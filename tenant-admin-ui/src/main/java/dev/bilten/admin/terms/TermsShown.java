package dev.bilten.admin.terms;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.catalog.api.Category;
import dev.bilten.catalog.api.Channel;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of how one kind of ticket is sold. */
@Service
public class TermsShown {
    private static final String PAGE = "dev/bilten/admin/terms/terms";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public TermsShown(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    /** @param least names of the fields of a category whose products can be chosen with this one */
    record AddOnRow(Phrase name, String least, String most, String included, String repeat) {}

    /** Names of the fields of one row. */
    record Names(String one, String two, String three, String number) {}

    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            Phrase product,
            String zone,
            String unit,
            long version,
            boolean stale,
            boolean series,
            List<Choice> kinds,
            List<Choice> taxes,
            List<Choice> categories,
            List<Choice> channels,
            List<Choice> asked,
            List<Choice> partChoices,
            List<AddOnRow> addOns,
            List<Names> tiers,
            List<Names> parts,
            String categoriesPage) {}

    /** @param taxes names of the event's tax rules */
    record Place(Event event, Product product, List<Product> products, List<Category> categories, Set<String> taxes) {}

    View page(Place place, FormView form, long version, boolean stale) {
        var events = "/admin/events/" + place.event().id();
        var back = events + "/products/" + place.product().id();
        return View.of(
                PAGE,
                new Model(
                        form,
                        Around.of(place.event(), wording()),
                        back + "/terms",
                        back,
                        wording().said(place.product().name()),
                        place.event().zone().getId().replace('_', ' '),
                        place.event().currency().getSymbol(current.locale()),
                        version,
                        stale,
                        place.event().series(),
                        List.of(kind("FIXED"), kind("FREE"), kind("OPEN")),
                        place.taxes().stream()
                                .sorted()
                                .map(one -> Choice.of(one, one))
                                .toList(),
                        place.categories().stream()
                                .map(one ->
                                        Choice.of(one.id().toString(), wording().said(one.name())))
                                .toList(),
                        Arrays.stream(Channel.values())
                                .map(one -> Choice.of("channel" + one, wording().text("terms.channel." + one)))
                                .toList(),
                        Arrays.stream(Asked.values())
                                .map(one -> Choice.of(one.name(), wording().text("terms.who." + one)))
                                .toList(),
                        partChoices(place),
                        place.categories().stream()
                                .filter(Category::addOn)
                                .map(this::addOn)
                                .toList(),
                        names(
                                TermsForm.rows(place.product().terms().tiers().size()),
                                "tierPrice",
                                "tierUntil",
                                "tierFirst"),
                        names(
                                TermsForm.rows(place.product().terms().bundle().size()),
                                "part",
                                "partCount",
                                "partShare"),
                        events + "/categories"));
    }

    private Choice kind(String kind) {
        return new Choice(kind, wording().text("terms.kind." + kind), wording().text("terms.kind." + kind + ".help"));
    }

    private AddOnRow addOn(Category category) {
        var id = category.id().toString();
        return new AddOnRow(
                wording().said(category.name()), "least-" + id, "most-" + id, "included-" + id, "repeat-" + id);
    }

    private static List<Names> names(int count, String one, String two, String three) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Names(one + i, two + i, three + i, String.valueOf(i + 1)))
                .toList();
    }

    private List<Choice> partChoices(Place place) {
        return TermsForm.parts(place.products(), place.product()).stream()
                .flatMap(product -> Stream.concat(
                        product.variations().isEmpty() || contained(place.product(), product)
                                ? Stream.of(Choice.of(
                                        product.id().toString(), wording().said(product.name())))
                                : Stream.empty(),
                        product.variations().stream()
                                .map(kind -> Choice.of(
                                        product.id() + "." + kind.id(),
                                        wording()
                                                .said(product.name())
                                                .then(" · ")
                                                .then(wording().said(kind.name()))))))
                .toList();
    }

    private static boolean contained(Product bundle, Product part) {
        return bundle.terms().bundle().stream()
                .anyMatch(one ->
                        one.product().equals(part.id()) && one.variation().isEmpty());
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
