package dev.bilten.extensions.infra;

import dev.bilten.database.api.Database;
import dev.bilten.database.api.Service;
import dev.bilten.extensions.api.ThemeVersion;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The themes an organizer uploaded, in its own schema: nobody else's can be read. */
@Service
public class ThemeVersions {
    private static final String COLUMNS =
            "theme, number, label, sha256 as hash, uploaded_at, uploaded_by, live, serious";

    private final Database database;

    @Inject
    public ThemeVersions(Database database) {
        this.database = database;
    }

    /** The newest first. */
    public List<ThemeVersion> all() {
        return database.sql()
                .createQuery("select " + COLUMNS
                        + " from theme_version where archive is not null order by theme, number desc")
                .mapTo(ThemeVersion.class)
                .list();
    }

    public Optional<ThemeVersion> find(String theme, int number) {
        return database.sql()
                .createQuery("select " + COLUMNS
                        + " from theme_version where theme = :theme and number = :number and archive is not null")
                .bind("theme", theme)
                .bind("number", number)
                .mapTo(ThemeVersion.class)
                .findOne();
    }

    public Optional<byte[]> archive(String theme, String hash) {
        return database.sql()
                .createQuery("""
                        select archive from theme_version
                        where theme = :theme and sha256 = :hash and archive is not null limit 1""")
                .bind("theme", theme)
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findOne();
    }

    /** Two uploads at once wait for each other, so that each has a number of its own. */
    public int add(CallContext call, String theme, String label, String hash, byte[] archive) {
        database.sql().execute("lock table theme_version in share row exclusive mode");
        return database.sql()
                .createQuery("""
                        insert into theme_version (theme, number, label, sha256, archive, uploaded_at, uploaded_by)
                        values (:theme, (select coalesce(max(number), 0) + 1 from theme_version where theme = :theme),
                          :label, :hash, :archive, :now, :who)
                        returning number""")
                .bind("theme", theme)
                .bind("label", label)
                .bind("hash", hash)
                .bind("archive", archive)
                .bind("now", call.now())
                .bind("who", call.actor().name())
                .mapTo(Integer.class)
                .one();
    }

    /** @param serious how many findings */
    public void looked(String theme, int number, int serious) {
        database.sql()
                .createUpdate("update theme_version set serious = :serious where theme = :theme and number = :number")
                .bind("serious", serious)
                .bind("theme", theme)
                .bind("number", number)
                .execute();
    }

    /** Its files go; its number is never given again. */
    public void remove(String theme, int number) {
        database.sql()
                .createUpdate("""
                        update theme_version set archive = null, live = false
                        where theme = :theme and number = :number""")
                .bind("theme", theme)
                .bind("number", number)
                .execute();
    }

    /** Answers which one was live before. */
    public Optional<Integer> publish(String theme, int number) {
        var before = database.sql()
                .createQuery("select number from theme_version where theme = :theme and live for update")
                .bind("theme", theme)
                .mapTo(Integer.class)
                .findOne();
        database.sql()
                .createUpdate("update theme_version set live = false where theme = :theme and live")
                .bind("theme", theme)
                .execute();
        database.sql()
                .createUpdate("update theme_version set live = true where theme = :theme and number = :number")
                .bind("theme", theme)
                .bind("number", number)
                .execute();
        return before;
    }
}
