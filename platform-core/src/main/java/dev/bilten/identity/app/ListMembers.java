package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.Member;
import dev.bilten.identity.infra.Members;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** Everybody who works for the organizer, oldest first; they are few. */
@Service
public class ListMembers {
    private final Members members;

    @Inject
    public ListMembers(Members members) {
        this.members = members;
    }

    @Transactional
    public List<Member> execute(TenantContext tenant) {
        return members.all();
    }
}
