package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.Question.AskedAt;
import dev.bilten.catalog.api.Questions;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.Change;
import dev.bilten.journal.api.Journal;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.Answer;
import dev.bilten.ordering.api.DoorQuestions;
import dev.bilten.ordering.api.GivenAnswer;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.PositionId;
import dev.bilten.ordering.domain.AnswerSheet;
import dev.bilten.ordering.domain.Surcharges;
import dev.bilten.ordering.infra.AnswerRows;
import dev.bilten.ordering.infra.OrderRows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Answers {@link DoorQuestions}. */
@Service
public class AskAtDoor implements DoorQuestions {
    private final OrderRows orders;
    private final AnswerRows rows;
    private final Questions questions;
    private final Journal journal;

    @Inject
    public AskAtDoor(OrderRows orders, AnswerRows rows, Questions questions, Journal journal) {
        this.orders = orders;
        this.rows = rows;
        this.questions = questions;
        this.journal = journal;
    }

    private record Scene(Order order, Order.Position position, List<Question> asked, List<Answer> already) {
        AnswerSheet sheet(List<GivenAnswer> given) {
            return AnswerSheet.of(
                    asked,
                    AskedAt.DOOR,
                    List.of(new AnswerSheet.Asked(position.number(), position.product())),
                    given,
                    already);
        }

        boolean answered(Question question) {
            return already.stream()
                    .anyMatch(answer -> answer.position() == position.number()
                            && answer.question().equals(question.id()));
        }
    }

    @Override
    @Transactional
    public List<Question> open(TenantContext tenant, PositionId position) {
        var scene = scene(tenant, position);
        return AnswerSheet.open(
                        scene.asked(),
                        AskedAt.DOOR,
                        new AnswerSheet.Asked(
                                scene.position().number(), scene.position().product()),
                        scene.already())
                .stream()
                .filter(question -> !scene.answered(question))
                .toList();
    }

    @Override
    @Transactional
    public List<Violation> answer(CallContext call, PositionId position, List<GivenAnswer> given) {
        var scene = scene(call.tenant(), position);
        var sheet = scene.sheet(given);
        // one after the other is fine at a door: what was not given stays open
        var wrong = sheet.violations().stream()
                .filter(violation -> !violation.key().equals("error.required"))
                .toList();
        if (!wrong.isEmpty()) {
            return wrong;
        }
        questions.release(call, places(scene, sheet, scene.already()));
        var full = questions.claim(call, Surcharges.places(scene.asked(), sheet.answers()));
        if (!full.isEmpty()) {
            questions.claim(call, places(scene, sheet, scene.already()));
            return full.entrySet().stream()
                    .map(short_ -> Violation.of(
                            "/answers/" + scene.position().number() + "/"
                                    + short_.getKey().question(),
                            "error.option-full",
                            short_.getValue()))
                    .toList();
        }
        rows.put(scene.order(), sheet.answers());
        journal.audit(
                call,
                Change.created(
                        "order.answered-at-door",
                        "order",
                        scene.order().id().toString(),
                        Map.of(
                                "position",
                                scene.position().number(),
                                "answers",
                                sheet.answers().size())));
        return List.of();
    }

    /** Of answers that are about to be replaced. */
    private static Map<Questions.OptionRef, Integer> places(Scene scene, AnswerSheet sheet, List<Answer> already) {
        return Surcharges.places(
                scene.asked(),
                already.stream()
                        .filter(old -> sheet.answers().stream()
                                .anyMatch(now -> now.position() == old.position()
                                        && now.question().equals(old.question())))
                        .toList());
    }

    private Scene scene(TenantContext tenant, PositionId id) {
        var order = orders.byPosition(id).orElseThrow(ProblemException::notFound);
        var position = order.positions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return new Scene(order, position, questions.of(tenant, position.event()), rows.of(order.id()));
    }
}
