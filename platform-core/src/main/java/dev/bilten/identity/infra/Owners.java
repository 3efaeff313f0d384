package dev.bilten.identity.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import jakarta.inject.Inject;
import java.util.List;

/** The active members who may do everything, of the organizer whose transaction runs. */
@Service
public class Owners {
    private final Database database;

    @Inject
    public Owners(Database database) {
        this.database = database;
    }

    public List<String> names(int most) {
        return database.sql()
                .createQuery("""
                        select m.name from member m
                        where m.state = 'ACTIVE' and exists (
                          select from team_member tm join team t on t.id = tm.team_id
                          where tm.member_id = m.id and t.everything)
                        order by m.created_at, m.id limit :most""")
                .bind("most", most)
                .mapTo(String.class)
                .list();
    }
}
