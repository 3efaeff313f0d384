package dev.bilten.walls;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bilten.admin.Wording;
import dev.bilten.kernel.Text;
import org.junit.jupiter.api.Test;

/** Pages and mails show what an organizer wrote together with its language: as a phrase, not as a mere text. */
class LanguagesOfTextsTest {
    @Test
    void the_shop_asks_for_phrases() {
        // what is searched, what machines read, and a page that says its language as a whole
        noMereTexts("HomePage(\\$.*)?|EventData|OwnPageDrawing", "dev.bilten.web.shop");
    }

    @Test
    void mails_ask_for_phrases() {
        noMereTexts("-", "dev.bilten.notifications", "dev.bilten.web.theme");
    }

    /** What is left is no page: a file, and what a field holds so that it can be changed. */
    @Test
    void the_admin_asks_for_phrases() {
        noMereTexts(
                "Wording|vouchers\\.ExportCodes|inplace\\.ShownName|event\\.Workspace|variations\\.VariationsShown"
                        + "|dates\\.DateRows|questions\\.(QuestionForm|QuestionsShown)",
                "dev.bilten.admin");
    }

    private static void noMereTexts(String but, String... packages) {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.(" + but + ")")
                .should()
                .accessTargetWhere(target(name("in"))
                        .and(target(owner(assignableTo(Text.class).or(assignableTo(Wording.class))))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(packages));
    }
}
