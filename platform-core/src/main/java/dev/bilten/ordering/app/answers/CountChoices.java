package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.ChosenOptions;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.TenantContext;
import dev.bilten.ordering.infra.AnswerRows;
import jakarta.inject.Inject;

/** Answers {@link ChosenOptions}. */
@Service
public class CountChoices implements ChosenOptions {
    private final AnswerRows answers;

    @Inject
    public CountChoices(AnswerRows answers) {
        this.answers = answers;
    }

    @Override
    @Transactional
    public int count(TenantContext tenant, QuestionId question, String option) {
        return answers.chosen(question, option);
    }
}
