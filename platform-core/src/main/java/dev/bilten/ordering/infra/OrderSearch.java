package dev.bilten.ordering.infra;

/**
 * The SQL of a text, bound as {@code text}. First the newest orders are read one by one: a word that many have is found
 * there at once. Only when that is not enough, the index of words is asked week by week, each week only when those before
 * it were not enough. So neither a rare word nor one that a million orders have makes anybody read or sort them all.
 */
record OrderSearch(ChosenOrders chosen) {
    /** Read one by one; a word of one order in twenty fills a page from them. */
    private static final int WALKED = 500;

    private static final int MOST_WORDS = 8;

    /**
     * To collect everybody who has a word costs a sixteenth of looking at as many orders: a word that is seen more often
     * than that beside the rarest one is only checked in the orders found. The four are the doubt of a few orders.
     */
    private static final String RARE = "seen <= 16 * (select min(seen) from seen) + 4";

    private static final String LINE = "o.code || ' ' || o.name || ' ' || o.email";
    private static final String LOWER = "lower((" + LINE + ") collate pg_c_utf8)";

    /** The first of these two is the cheaper one, and seldom wrong. */
    private static final String HAS_WORDS = has(LOWER, "%") + " and " + has("plain_words(" + LINE + ")", "% ");

    /** The newest of them, as {@code found (id)}. A text without a word finds nothing. */
    String found(int limit) {
        return """
                words as materialized (
                    select word from string_to_table(plain_words(:text), ' ') word where word <> ''
                    group by word order by length(word) desc, word limit %1$d),
                near as materialized (
                    select o.id from %2$s where %6$s order by o.created_at desc, o.id desc limit %3$d),
                edge as materialized (select o.created_at, o.id from %2$s offset %4$d - 1),
                seen as materialized (
                    select word, count(*) filter (where line like '%%' || word || '%%') as seen
                    from words left join (select %7$s as line from %2$s) walked on true group by word),
                far as materialized (
                    select hit.id from (
                        select week from edge, generate_series(week_of(edge.created_at),
                            (select week_of(min(created_at)) from orders), -1) week
                        where (select count(*) from near) < %3$d) weeks
                    cross join lateral (
                        select o.id from (
                            select * from orders o
                            where order_words(o.code, o.name, o.email, o.created_at) @@ (
                                      select cast(string_agg('''' || week || ':' || word || ''':*', ' & ') as tsquery)
                                      from seen where %8$s)
                            offset 0) o
                        where %5$s and (o.created_at, o.id) < (select created_at, id from edge) and %6$s
                        order by o.created_at desc, o.id desc limit %3$d) hit
                    limit %3$d),
                found as materialized (select id from near union all select id from far)""".formatted(
                        MOST_WORDS, chosen.walk(WALKED), limit, WALKED, chosen.conditions(), HAS_WORDS, LOWER, RARE);
    }

    private static String has(String line, String before) {
        return "%s like all (cast((select array_agg('%s' || word || '%%') from words) as text[]))"
                .formatted(line, before);
    }
}
