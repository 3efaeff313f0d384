package dev.bilten.ordering.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What VIES, the register of the European Union, said of a VAT number when it was asked: the proof of why a tax is what it is.
 *
 * @param vatId that was asked about
 * @param askedAt the last time, to the second
 * @param reference the consultation number that VIES gave; empty where the organizer names no number of its own
 * @param name under which the register has it; empty where the country keeps that to itself
 * @param address the same
 * @param trouble why there is no answer, in the register's own word such as {@code MS_UNAVAILABLE}; empty where there is one
 * @param times it was asked in vain
 * @param askAt when it is asked again by itself; empty: not any more
 */
public record VatCheck(
        String vatId,
        Answer answer,
        Instant askedAt,
        String reference,
        String name,
        String address,
        String trouble,
        int times,
        Optional<Instant> askAt) {

    public enum Answer {
        VALID,
        INVALID,
        NO_ANSWER
    }

    public VatCheck {
        askedAt = askedAt.truncatedTo(ChronoUnit.SECONDS);
        // compared as text where they lie
        askAt = askAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    public static VatCheck valid(String vatId, Instant at, String reference, String name, String address) {
        return new VatCheck(vatId, Answer.VALID, at, reference, name, address, "", 0, Optional.empty());
    }

    public static VatCheck invalid(String vatId, Instant at, String reference) {
        return new VatCheck(vatId, Answer.INVALID, at, reference, "", "", "", 0, Optional.empty());
    }

    public static VatCheck silent(String vatId, Instant at, String trouble) {
        return new VatCheck(vatId, Answer.NO_ANSWER, at, "", "", "", trouble, 1, Optional.empty());
    }

    public boolean answered() {
        return answer != Answer.NO_ANSWER;
    }

    /** The same, in vain for the so-manieth time, to be asked again then. */
    public VatCheck again(int tried, Optional<Instant> at) {
        return new VatCheck(vatId, answer, askedAt, reference, name, address, trouble, tried, at);
    }
}
