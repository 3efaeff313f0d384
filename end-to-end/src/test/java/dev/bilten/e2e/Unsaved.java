package dev.bilten.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What was typed into a form and not sent yet. */
final class Unsaved {
    private Unsaved() {}

    /** The browser asks once something is typed, and not when it is sent or nothing was changed. */
    static void asksBeforeItGoes(Staff staff) {
        var event = FreshEvent.onSale(staff.visit().platform(), 1);
        var page = staff.goes("nile", event.admin().substring(1)).page();
        var edit = page.locator("a[href$='/edit']").first();
        edit.click();
        var asked = new ArrayList<String>();
        Consumer<Dialog> stays = dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        };
        page.onDialog(stays);
        var title = page.locator("[id='title.en']");
        var before = title.inputValue();
        title.fill(before + " II");
        page.locator("a.crumb").first().click();
        page.waitForCondition(() -> asked.equals(List.of("beforeunload")));
        assertThat(title).hasValue(before + " II");
        page.locator("input[id^='title.']").all().forEach(one -> one.fill(""));
        page.locator("form.form").first().evaluate("form => form.noValidate = true");
        staff.presses("Save changes");
        assertThat(page.locator(".notice-danger a").first()).hasText("Title English: Please fill this in.");
        assertThat(asked).as("sent, not lost").hasSize(1);
        page.locator("a.crumb").first().click();
        page.waitForCondition(() -> asked.size() == 2); // it came back with what is wrong, and is kept nowhere
        page.offDialog(stays);
    }

    /** The rest of the form hangs on the event, and keeps what stands in it. */
    static void staysWhenAnEventIsChosen(Staff staff) {
        var page = staff.page();
        page.locator("#code").fill("SPRING-" + System.nanoTime());
        var code = page.locator("#code").inputValue();
        var event = page.locator("#event option").nth(1).getAttribute("value");
        page.locator("#event").selectOption(event);
        assertThat(page.locator("#amount")).isVisible();
        assertThat(page.locator("#code")).hasValue(code);
        assertThat(page.locator("#event")).hasValue(event);
    }
}
