package dev.bilten.files.api;

import java.util.Optional;

/** The kinds of objects that are kept; a browser is told this type and never guesses. */
public enum FileType {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    GIF("gif", "image/gif"),
    PDF("pdf", "application/pdf"),
    CSV("csv", "text/csv; charset=utf-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JAR("jar", "application/java-archive"),
    ZIP("zip", "application/zip");

    private final String extension;
    private final String mediaType;

    FileType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileType> of(FileRef ref) {
        for (var type : values()) {
            if (type.extension.equals(ref.extension())) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
