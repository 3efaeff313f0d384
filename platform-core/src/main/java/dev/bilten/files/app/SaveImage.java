package dev.bilten.files.app;

import dev.bilten.database.api.Service;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.Files;
import dev.bilten.files.domain.ImageKind;
import dev.bilten.kernel.Scope;
import jakarta.inject.Inject;

/** Stores an uploaded image: PNG, JPEG, WebP or GIF of at most 5 MB. Its name is then written where it is shown. */
@Service
public class SaveImage {
    public static final int LARGEST = 5 * 1024 * 1024;
    private static final String FOLDER = "images";

    private final Files files;

    @Inject
    public SaveImage(Files files) {
        this.files = files;
    }

    public sealed interface Result {
        record Saved(FileRef ref) implements Result {}

        record TooLarge(int largestBytes) implements Result {}

        record NotAnImage() implements Result {}
    }

    public Result execute(Scope keeper, byte[] content) {
        if (content.length > LARGEST) {
            return new Result.TooLarge(LARGEST);
        }
        return ImageKind.of(content)
                .<Result>map(type -> new Result.Saved(files.put(keeper, FOLDER, type, content)))
                .orElse(new Result.NotAnImage());
    }
}
