package dev.bilten.admin.audit;

import dev.bilten.journal.api.AuditLog;
import dev.bilten.webkit.design.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the filters of the log offer. An address may ask for more than they do: for things of a kind that few look for, or for what
 * somebody did who is gone by now. That is offered as well where the log knows it.
 *
 * @param people the team and its keys
 * @param lines of the page that is shown
 */
record Offered(Words words, List<Choice> people, List<AuditLog.Line> lines) {

    List<Choice> kinds(Asked asked) {
        var usual = Words.KINDS.stream().map(kind -> Choice.of(kind, words.kind(kind)));
        return Stream.concat(usual, further(asked.type(), Words.KINDS.contains(asked.type()), kind(asked)))
                .toList();
    }

    List<Choice> people(Asked asked) {
        return Stream.concat(people.stream(), further(asked.by(), isOfTheTeam(asked), person(asked)))
                .toList();
    }

    /** The key of what is wrong with each filter, in their order: also a kind or somebody of whom nobody knows. */
    Map<String, String> faults(Asked asked) {
        var faults = new LinkedHashMap<String, String>();
        if (!asked.type().isEmpty()
                && !Words.KINDS.contains(asked.type())
                && kind(asked).isEmpty()) {
            faults.put("type", "error.choice");
        }
        if (!asked.by().isEmpty() && !isOfTheTeam(asked) && person(asked).isEmpty()) {
            faults.put("by", "error.choice");
        }
        asked.faults().forEach(faults::putIfAbsent);
        return faults;
    }

    private boolean isOfTheTeam(Asked asked) {
        return people.stream().anyMatch(one -> one.value().equals(asked.by()));
    }

    private static Stream<Choice> further(String value, boolean usual, Optional<String> label) {
        return usual ? Stream.empty() : label.map(text -> Choice.of(value, text)).stream();
    }

    private Optional<String> kind(Asked asked) {
        return words.find("kind." + asked.type())
                .or(() -> lines.stream()
                        .map(AuditLog.Line::objectType)
                        .filter(asked.type()::equals)
                        .findFirst());
    }

    private Optional<String> person(Asked asked) {
        return lines.stream()
                .map(AuditLog.Line::actor)
                .filter(actor -> actor.id().equals(asked.by()))
                .map(words::who)
                .findFirst();
    }
}
