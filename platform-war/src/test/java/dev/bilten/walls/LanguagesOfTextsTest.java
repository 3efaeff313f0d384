package dev.bilten.walls;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bilten.kernel.Text;
import org.junit.jupiter.api.Test;

/** A page of the shop, and a mail, shows what an organizer wrote together with its language: as a phrase, not as a mere text. */
class LanguagesOfTextsTest {
    @Test
    void the_shop_asks_for_phrases() {
        noClasses()
                .that(resideInAPackage("dev.bilten.web.shop"))
                // what is searched, what machines read, and a page that says its language as a whole
                .and()
                .haveNameNotMatching(".*\\.(HomePage(\\$.*)?|EventData|OwnPageDrawing)")
                .should()
                .callMethod(Text.class, "in", String.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.bilten.web.shop"));
    }

    @Test
    void mails_ask_for_phrases() {
        noClasses()
                .that(resideInAnyPackage("dev.bilten.notifications..", "dev.bilten.web.theme"))
                .should()
                .callMethod(Text.class, "in", String.class)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.bilten.notifications", "dev.bilten.web.theme"));
    }
}
