package dev.bilten.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.catalog.api.Questions;
import dev.bilten.catalog.app.RestoreOptions;
import dev.bilten.catalog.app.SaveQuestion;
import dev.bilten.kernel.Text;
import dev.bilten.testing.Shop;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Options that an edit took away come back as they were. */
class RestoreOptionsTest {
    private static final Question.Option FISH = new Question.Option("fish", Text.of("en", "Fish"), Optional.of(3), 0);
    private static final Question.Option SOUP = new Question.Option("soup", Text.of("en", "Soup"), Optional.empty(), 0);
    private static final Question.Option STEAK =
            new Question.Option("steak", Text.of("en", "Steak"), Optional.empty(), 9_00);

    private final Shop shop = new Shop(1, 1_00);
    private final RestoreOptions restore = shop.platform.get(RestoreOptions.class);
    private final QuestionId meal = save(Optional.empty(), "Meal?", 0, FISH, SOUP, STEAK);

    private QuestionId save(Optional<QuestionId> edited, String label, long version, Question.Option... options) {
        var terms = new Question.Terms(
                1, List.of(options), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 1);
        var command = new SaveQuestion.Command(
                shop.event,
                edited,
                Question.Scope.ATTENDEE,
                Question.Kind.CHOICE,
                Text.of("en", label),
                Text.EMPTY,
                false,
                Question.AskedAt.CHECKOUT,
                0,
                true,
                terms,
                version);
        var saved = shop.platform.get(SaveQuestion.class).execute(shop.now, command);
        return ((SaveQuestion.Result.Saved) saved).question().id();
    }

    private Question question() {
        return shop.platform.get(Questions.class).of(shop.tenant, shop.event).getFirst();
    }

    @Test
    void they_stand_where_they_stood_with_their_keys_places_and_prices() {
        save(Optional.of(meal), "Dinner?", 0, SOUP);
        assertThat(restore.taken(shop.tenant, shop.event, meal)).containsExactly(FISH, STEAK);
        assertThat(restore.execute(shop.now, shop.event, meal)).isTrue();
        assertThat(question().terms().options()).containsExactly(FISH, SOUP, STEAK);
        assertThat(question().label().in("en"))
                .as("all else stays as it was edited")
                .isEqualTo("Dinner?");
        assertThat(restore.execute(shop.now, shop.event, meal))
                .as("pressed twice")
                .isFalse();
    }

    @Test
    void an_edit_after_it_ends_the_way_back() {
        save(Optional.of(meal), "Meal?", 0, SOUP);
        save(Optional.of(meal), "Supper?", 1, SOUP);
        assertThat(restore.taken(shop.tenant, shop.event, meal)).isEmpty();
        assertThat(restore.execute(shop.now, shop.event, meal)).isFalse();
        assertThat(question().terms().options()).containsExactly(SOUP);
    }

    @Test
    void an_edit_that_took_nothing_away_has_nothing_to_put_back() {
        assertThat(restore.taken(shop.tenant, shop.event, meal)).isEmpty();
        save(Optional.of(meal), "Dinner?", 0, FISH, SOUP, STEAK);
        assertThat(restore.taken(shop.tenant, shop.event, meal)).isEmpty();
        assertThat(restore.execute(new Shop(1, 1_00).now, shop.event, meal))
                .as("another's")
                .isFalse();
    }
}
