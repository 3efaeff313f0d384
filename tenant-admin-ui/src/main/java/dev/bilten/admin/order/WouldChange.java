package dev.bilten.admin.order;

import dev.bilten.kernel.Money;
import dev.bilten.ordering.api.Order;
import dev.bilten.ordering.api.OrderState;
import dev.bilten.ordering.app.PreviewChange;
import dev.bilten.payments.api.Refund;
import dev.bilten.webkit.messages.Formats;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change would do, in words.
 *
 * @param lines the tickets that go and come
 * @param beside what becomes of codes, and of fees
 * @param told what is to be posted with it, so that only what was seen is done
 */
record WouldChange(
        List<String> lines,
        List<String> beside,
        String before,
        String after,
        String money,
        String told,
        String button) {

    static WouldChange of(Order before, PreviewChange.Result.Would would, ItemNames names, ZoneId zone) {
        return new Words(before, would, names, names.wording().formats(zone)).all();
    }

    private record Words(Order before, PreviewChange.Result.Would would, ItemNames names, Formats formats) {
        WouldChange all() {
            var back = would.refunds().stream()
                    .map(Refund::amount)
                    .reduce(Money.zero(after().total().currency()), Money::plus);
            return new WouldChange(
                    lines(),
                    beside(),
                    formats.money(before.total()),
                    formats.money(after().total()),
                    money(back),
                    after().total().major().toPlainString(),
                    back.isZero() ? text("change.do") : text("change.do.back", formats.money(back)));
        }

        private Order after() {
            return would.order();
        }

        private List<String> lines() {
            var stay = after().active().map(Order.Position::id).collect(Collectors.toSet());
            var were = before.active().map(Order.Position::id).collect(Collectors.toSet());
            var lines = new ArrayList<String>();
            before.active()
                    .filter(position -> !stay.contains(position.id()))
                    .forEach(position -> lines.add(text(
                            "change.gone",
                            position.number(),
                            names.of(position.item()),
                            formats.money(position.price()))));
            after().active()
                    .filter(position -> !were.contains(position.id()))
                    .forEach(position ->
                            lines.add(text("change.new", names.of(position.item()), formats.money(position.price()))));
            return lines;
        }

        private List<String> beside() {
            var beside = new ArrayList<String>();
            would.codes()
                    .forEach(code -> beside.add(text(
                            code.stays() ? "change.code.stays" : "change.code.lost",
                            code.code(),
                            code.number(),
                            names.of(code.to()))));
            if (!would.fees().isZero()) {
                beside.add(text("change.fees", formats.money(would.fees())));
            }
            return beside;
        }

        private String money(Money back) {
            if (!back.isZero()) {
                return text("change.back", formats.money(back));
            }
            if (after().state() != OrderState.PAID) {
                return text("change.unpaid");
            }
            if (after().owed().isZero()) {
                return text("change.even");
            }
            boolean less = after().owed().minus(before.owed()).isNegative();
            return text(less ? "change.owes" : "change.more", formats.money(after().owed()));
        }

        private String text(String key, Object... arguments) {
            return names.wording().text(key, arguments);
        }
    }
}
