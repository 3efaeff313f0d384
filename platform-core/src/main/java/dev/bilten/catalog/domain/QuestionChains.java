package dev.bilten.catalog.domain;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import java.util.HashSet;
import java.util.Map;

/** Questions that hang on others' answers. */
public final class QuestionChains {
    private QuestionChains() {}

    /** Following the conditions from one question leads back to it, or round in a circle: nobody would ever be asked. */
    public static boolean circular(QuestionId start, Map<QuestionId, Question> all) {
        var seen = new HashSet<QuestionId>();
        var at = start;
        while (seen.add(at)) {
            var question = all.get(at);
            var condition =
                    question == null ? null : question.terms().condition().orElse(null);
            if (condition == null) {
                return false;
            }
            at = condition.question();
        }
        return true;
    }
}
