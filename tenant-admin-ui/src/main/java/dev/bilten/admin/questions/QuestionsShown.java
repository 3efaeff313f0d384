package dev.bilten.admin.questions;

import dev.bilten.admin.Around;
import dev.bilten.admin.Wording;
import dev.bilten.admin.inplace.EditedRow;
import dev.bilten.admin.inplace.ShownName;
import dev.bilten.admin.inplace.Typed;
import dev.bilten.admin.undo.Undo;
import dev.bilten.catalog.api.Catalog;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Phrase;
import dev.bilten.kernel.ProblemException;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.design.Choice;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an event asks as a page, also with a row that was not taken. */
@Service
public class QuestionsShown {
    private static final String PAGE = "dev/bilten/admin/questions/questions";

    private final Catalog catalog;
    private final Questions questions;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public QuestionsShown(Catalog catalog, Questions questions, Messages messages, CurrentCall current) {
        this.catalog = catalog;
        this.questions = questions;
        this.messages = messages;
        this.current = current;
    }

    /** @param note what it hangs on; null when it is asked always */
    record Row(
            Phrase label,
            String href,
            String kind,
            Phrase who,
            String when,
            boolean active,
            @Nullable Phrase note,
            boolean first,
            boolean last,
            EditedRow edit) {}

    /** @param named with some ticket it is asked who comes, so there is something to export without any question */
    record Model(
            Around around,
            String back,
            String here,
            List<Row> rows,
            boolean named,
            List<Choice> kinds,
            List<QuestionField> order,
            List<QuestionField> attendee,
            FormView form,
            @Nullable Undo undo) {}

    View page(EventId id, Typed typed) {
        return page(id, typed, null);
    }

    View page(EventId id, Typed typed, @Nullable Undo undo) {
        var event = catalog.event(current.tenant(), id).orElseThrow(ProblemException::notFound);
        var all = questions.of(current.tenant(), event.id());
        var products = catalog.products(current.tenant(), event.id());
        var names = products.stream()
                .collect(Collectors.toMap(Product::id, product -> wording().said(product.name())));
        var here = "/admin/events/" + event.id() + "/questions";
        var rows = new ArrayList<Row>();
        for (int i = 0; i < all.size(); i++) {
            var question = all.get(i);
            var who = question.terms().products().isEmpty()
                    ? wording().phrase("scope." + question.scope())
                    : Phrase.joined(
                            wording().text("questions.between"),
                            question.terms().products().stream()
                                    .map(product -> names.getOrDefault(product, Phrase.of("–")))
                                    .sorted(Comparator.comparing(Phrase::toString))
                                    .toList());
            rows.add(new Row(
                    wording().said(question.label()),
                    here + "/" + question.id(),
                    wording().text("kind." + question.kind()),
                    who,
                    wording().text("at." + question.askedAt()),
                    question.active(),
                    QuestionField.of("x", question, all, event.currency(), wording())
                            .note(),
                    i == 0,
                    i == all.size() - 1,
                    edited(question, here, typed)));
        }
        return View.of(
                PAGE,
                new Model(
                        Around.of(event, wording()),
                        "/admin/events/" + event.id(),
                        here,
                        rows,
                        products.stream()
                                .anyMatch(product -> !product.terms().asked().nothing()),
                        Arrays.stream(Question.Kind.values())
                                .map(kind -> Choice.of(kind.name(), wording().text("kind." + kind)))
                                .toList(),
                        seen(event, all, Question.Scope.ORDER),
                        seen(event, all, Question.Scope.ATTENDEE),
                        FormView.of(Map.of()),
                        undo));
    }

    private EditedRow edited(Question question, String here, Typed typed) {
        var stored = Map.of(
                "label", wording().in(question.label()),
                "required", question.required() ? "on" : "",
                "active", question.active() ? "on" : "");
        return typed.row(
                question.id().toString(),
                here + "/" + question.id() + "/row",
                question.version(),
                ShownName.language(question.label(), current.locale()),
                stored);
    }

    /** As it stands in the checkout. */
    private List<QuestionField> seen(Event event, List<Question> all, Question.Scope scope) {
        return all.stream()
                .filter(question -> question.active()
                        && question.scope() == scope
                        && question.askedAt() == Question.AskedAt.CHECKOUT)
                .map(question ->
                        QuestionField.of("preview-" + question.id(), question, all, event.currency(), wording()))
                .toList();
    }

    Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
