package dev.bilten.identity.infra;

import com.password4j.Argon2Function;
import com.password4j.BcryptFunction;
import com.password4j.HashingFunction;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.bilten.database.api.Service;
import dev.bilten.identity.domain.PasswordRule;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Secrets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's least for 2026); hashes brought along from elsewhere by bcrypt are
 * verified too.
 */
@Service
public class PasswordHashes {
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;

    /** Each one takes 19 MiB and a core for tens of milliseconds: a rush at the login must not take the machine. */
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());
    /** What an unknown e-mail is measured against, so that the time says nothing. */
    private final String nobodys = argon2(Secrets.token());

    public enum Verdict {
        RIGHT,
        /** Right, but kept in an older way: hash it anew. */
        RIGHT_BUT_OLD,
        WRONG
    }

    /** Throws UNAVAILABLE when too many others are being hashed. */
    public String hash(String password) {
        enter();
        try {
            return argon2(password);
        } finally {
            places.release();
        }
    }

    /** The same work whether there is a hash or none. Throws UNAVAILABLE when too many others are being hashed. */
    public Verdict verify(String password, Optional<String> hash) {
        enter();
        try {
            boolean sane = password.length() <= 2 * PasswordRule.LONGEST;
            var measured = sane ? hash.orElse(nobodys) : nobodys;
            boolean right = Password.check(sane ? password : "", measured).with(function(measured));
            if (!right || !sane || hash.isEmpty()) {
                return Verdict.WRONG;
            }
            return function(measured).equals(ARGON2) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OLD;
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(3, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(ProblemType.UNAVAILABLE, "Too many people are signing in. Try again in a moment.");
    }

    private static HashingFunction function(String hash) {
        return hash.startsWith("$2")
                ? BcryptFunction.getInstanceFromHash(hash)
                : Argon2Function.getInstanceFromHash(hash);
    }

    private static String argon2(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }
}
