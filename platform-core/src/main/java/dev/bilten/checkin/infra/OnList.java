package dev.bilten.checkin.infra;

/** Which tickets a list is for, as a condition: of the list {@code l} and a ticket of its event. */
final class OnList {
    private OnList() {}

    /** The order is asked for a ticket's variation only where a list names some. */
    static String is(String ticket) {
        return """
                (((l.products = '{}' and l.variations = '{}') or %1$s.product_id = any (l.products)
                  or (l.variations <> '{}' and exists (
                      select from order_position v where v.id = %1$s.position_id and v.variation_id = any (l.variations))))
                 and (l.dates = '{}' or %1$s.date_id = any (l.dates)))""".formatted(ticket);
    }
}
