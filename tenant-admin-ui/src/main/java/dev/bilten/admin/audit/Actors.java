package dev.bilten.admin.audit;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.app.ListApiKeys;
import dev.bilten.identity.app.ListMembers;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.design.Choice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Whose changes one may ask for: the team and its keys, also those who are shut out by now. */
@Service
public class Actors {
    private final ListMembers members;
    private final ListApiKeys keys;

    @Inject
    public Actors(ListMembers members, ListApiKeys keys) {
        this.members = members;
        this.keys = keys;
    }

    List<Choice> choices(TenantContext tenant) {
        return Stream.concat(
                        members.execute(tenant).stream()
                                .filter(member -> member.state() != Member.State.INVITED)
                                .map(member -> Choice.of(member.id().toString(), member.name())),
                        keys.execute(tenant).stream()
                                .map(key -> Choice.of(key.id().toString(), key.name())))
                .toList();
    }
}
