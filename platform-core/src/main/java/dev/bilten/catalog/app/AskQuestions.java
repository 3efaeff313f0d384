package dev.bilten.catalog.app;

import dev.bilten.catalog.api.EventId;
import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.infra.KeptCatalog;
import dev.bilten.catalog.infra.OptionStock;
import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Answers {@link Questions}. */
@Service
@Transactional
public class AskQuestions implements Questions {
    private final KeptCatalog kept;
    private final OptionStock stock;

    @Inject
    public AskQuestions(KeptCatalog kept, OptionStock stock) {
        this.kept = kept;
        this.stock = stock;
    }

    @Override
    public List<Question> of(TenantContext tenant, EventId event) {
        return kept.of(tenant, event).map(KeptCatalog.Kept::questions).orElse(List.of());
    }

    @Override
    public Map<OptionRef, Integer> claim(CallContext call, Map<OptionRef, Integer> wanted) {
        return wanted.isEmpty() ? Map.of() : stock.claim(wanted);
    }

    @Override
    public Map<OptionRef, Integer> left(TenantContext tenant, Collection<QuestionId> questions) {
        return questions.isEmpty() ? Map.of() : stock.left(questions);
    }

    @Override
    public void release(CallContext call, Map<OptionRef, Integer> taken) {
        if (!taken.isEmpty()) {
            stock.release(taken);
        }
    }
}
