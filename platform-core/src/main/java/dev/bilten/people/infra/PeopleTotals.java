package dev.bilten.people.infra;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Money;
import dev.bilten.people.api.Person;
import dev.bilten.people.infra.PeopleRows.Mention;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people bought, of a part of all orders. */
@Service
public class PeopleTotals {
    private final Database database;

    @Inject
    public PeopleTotals(Database database) {
        this.database = database;
    }

    private record Total(String email, int orders, String currency, long minor) {}

    private record Tickets(String email, int tickets) {}

    /** The same people in the same order, with what they bought. */
    public List<Person> of(List<Mention> mentions, Part part) {
        var emails = mentions.stream().map(Mention::email).toArray();
        var totals = new HashMap<>(part.bind(database.sql().createQuery("""
                        select lower(o.email) as email, o.currency, cast(count(*) as int) as orders,
                               cast(sum(o.total_minor) as bigint) as minor
                        from orders o
                        where lower(o.email) = any(:emails) and not o.test and o.state in ('PAID', 'CANCELLED_WITH_FEE') and %s
                        group by lower(o.email), o.currency order by o.currency""".formatted(part.ofOrder())))
                .bindArray("emails", String.class, emails)
                .mapTo(Total.class)
                .collect(groupingBy(Total::email)));
        var tickets = tickets(emails, part);
        return mentions.stream()
                .map(one -> person(
                        one, totals.getOrDefault(one.email(), List.of()), tickets.getOrDefault(one.email(), List.of())))
                .toList();
    }

    private Map<String, List<Integer>> tickets(Object[] emails, Part part) {
        return part.bind(database.sql().createQuery("""
                        select email, cast(count(*) as int) as tickets from (
                          select lower(o.email) as email from orders o join ticket t on t.order_id = o.id
                          where lower(o.email) = any(:emails) and not o.test and t.state = 'VALID' and t.holder_email is null and %1$s
                          union all
                          select lower(t.holder_email) from ticket t join orders o on o.id = t.order_id and not o.test
                          where t.holder_email is not null and lower(t.holder_email) = any(:emails) and t.state = 'VALID' and %1$s) held
                        group by email""".formatted(part.ofOrder())))
                .bindArray("emails", String.class, emails)
                .mapTo(Tickets.class)
                .collect(groupingBy(Tickets::email, mapping(Tickets::tickets, toList())));
    }

    private static Person person(Mention mention, List<Total> totals, List<Integer> tickets) {
        return new Person(
                mention.key(),
                mention.email(),
                mention.name(),
                totals.stream().mapToInt(Total::orders).sum(),
                tickets.stream().mapToInt(Integer::intValue).sum(),
                totals.stream()
                        .map(total -> Money.of(total.minor(), total.currency()))
                        .toList(),
                mention.at());
    }
}
