package dev.bilten.admin.questions;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The form of one question, and how a buyer sees it. */
@Service
public class QuestionShown {
    private static final String PAGE = "dev/bilten/admin/questions/question";
    static final String NEW = "new";

    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuestionShown(Messages messages, CurrentCall current) {
        this.messages = messages;
        this.current = current;
    }

    record Tick(String value, Phrase label, boolean ticked) {}

    /** The answers of another question that this one can hang on. */
    record Hangs(Phrase label, List<Tick> answers) {}

    record OptionRow(String at, String number) {}

    /** @param preview as buyers see what is stored; null for a new one */
    record Model(
            FormView form,
            Around around,
            String here,
            String back,
            String kind,
            String kindWord,
            boolean fresh,
            String unit,
            boolean choosing,
            List<OptionRow> options,
            List<Tick> products,
            List<Hangs> hangs,
            @Nullable QuestionField preview,
            long version,
            boolean stale) {}

    /** @param edited empty for a new one, of this kind */
    record Place(
            Event event, List<Product> products, List<Question> all, Optional<Question> edited, Question.Kind kind) {
        List<Question> others() {
            return all.stream()
                    .filter(question -> edited.filter(question::equals).isEmpty())
                    .toList();
        }
    }

    View page(Place place, Form form, long version, boolean stale) {
        var view = wording().again(form);
        var here = "/admin/events/" + place.event().id() + "/questions";
        var ids = place.products().stream()
                .map(product -> product.id().toString())
                .collect(Collectors.toSet());
        var ticked = form.choices("products", ids);
        return View.of(
                PAGE,
                new Model(
                        view,
                        Around.of(place.event(), wording()),
                        here + "/"
                                + place.edited()
                                        .map(question -> question.id().toString())
                                        .orElse(NEW + "?kind=" + place.kind()),
                        here,
                        place.kind().name(),
                        wording().text("kind." + place.kind()),
                        place.edited().isEmpty(),
                        place.event().currency().getSymbol(current.locale()),
                        place.kind().choosing(),
                        IntStream.range(0, QuestionForm.rows(view.values()))
                                .mapToObj(row -> new OptionRow("option." + row, String.valueOf(row + 1)))
                                .toList(),
                        place.products().stream()
                                .map(product -> new Tick(
                                        product.id().toString(),
                                        wording().said(product.name()),
                                        ticked.contains(product.id().toString())))
                                .toList(),
                        hangs(place, form),
                        place.edited()
                                .map(question -> QuestionField.of(
                                        "preview",
                                        question,
                                        place.all(),
                                        place.event().currency(),
                                        wording()))
                                .orElse(null),
                        version,
                        stale));
    }

    private List<Hangs> hangs(Place place, Form form) {
        return place.others().stream()
                .filter(other -> other.active() && !QuestionForm.answers(other).isEmpty())
                .map(other -> {
                    var offered = QuestionForm.answers(other).stream()
                            .map(answer -> other.id() + ":" + answer)
                            .collect(Collectors.toSet());
                    var ticked = form.choices("if", offered);
                    return new Hangs(
                            wording().said(other.label()),
                            QuestionForm.answers(other).stream()
                                    .map(answer -> new Tick(
                                            other.id() + ":" + answer,
                                            other.option(answer)
                                                    .map(option -> wording().said(option.label()))
                                                    .orElseGet(() -> wording().phrase("common." + answer)),
                                            ticked.contains(other.id() + ":" + answer)))
                                    .toList());
                })
                .toList();
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
