package dev.bilten.launcher.smoke;

import java.util.List;

/**
 * An order as its buyer sees it.
 *
 * @param page its secret address
 */
record Bought(Browser buyer, String page, String code, String email) {

    Page look() {
        return buyer.open(page);
    }

    boolean paid() {
        return look().find(".outcome-paid").isPresent();
    }

    /** What the QR codes say. */
    List<String> tickets() {
        return look().document().select(".ticket p.mono").eachText();
    }
}
