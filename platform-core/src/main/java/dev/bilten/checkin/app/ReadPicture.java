package dev.bilten.checkin.app;

import dev.bilten.checkin.infra.Pictures;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reads the code in a camera's picture for devices that cannot do so themselves. It takes bare brightness, so no picture
 * format is ever unpacked here; nothing of it is kept.
 */
@Service
public class ReadPicture {
    /** Pixels a side: a ticket's code has 33 modules with its margin, so each gets several even when it fills a third. */
    public static final int SIDE = 320;

    @Inject
    public ReadPicture() {}

    /** @param brightness {@link #SIDE}² bytes, row by row */
    public Optional<String> execute(byte[] brightness) {
        if (brightness.length != SIDE * SIDE) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "A picture is " + SIDE + " × " + SIDE + " bytes.");
        }
        return Pictures.code(brightness, SIDE);
    }
}
