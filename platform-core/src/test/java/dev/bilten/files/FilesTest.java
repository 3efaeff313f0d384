package dev.bilten.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.app.SaveImage;
import dev.bilten.files.domain.ImageKind;
import dev.bilten.files.infra.FileStore;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesTest {
    private static final byte[] PNG = Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a"), 64);

    private final TenantContext nile = tenant();
    private final TenantContext aurora = tenant();

    @TempDir
    private Path folder;

    @Test
    void what_is_stored_is_read_again_by_its_owner_and_by_nobody_else() throws Exception {
        for (var files : new Files[] {local(), bucket()}) {
            var ref = files.put(nile, "images", FileType.PNG, PNG);
            assertThat(files.read(nile, ref))
                    .hasValueSatisfying(read -> assertThat(read).isEqualTo(PNG));
            assertThat(files.read(aurora, ref)).isEmpty();
            files.delete(aurora, ref);
            assertThat(files.read(nile, ref)).isPresent();
            files.delete(nile, ref);
            files.delete(nile, ref);
            assertThat(files.read(nile, ref)).isEmpty();
        }
    }

    @Test
    void the_same_content_has_the_same_name_and_a_new_version_another_one() throws Exception {
        for (var files : new Files[] {local(), bucket()}) {
            var first = files.put(nile, "images", FileType.PNG, PNG);
            assertThat(files.put(nile, "images", FileType.PNG, PNG)).isEqualTo(first);
            var second = files.put(nile, "images", FileType.PNG, Arrays.copyOf(PNG, 65));
            assertThat(second).isNotEqualTo(first);
            assertThat(files.read(nile, first)).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "images/../../etc/passwd",
                "/etc/passwd",
                "images/" + "0123456789abcdef" + ".png",
                "images/0000000000000000000000000000000000000000000000000000000000000000.png/..",
                "images//0000000000000000000000000000000000000000000000000000000000000000.png",
                "..%2f/0000000000000000000000000000000000000000000000000000000000000000.png"
            })
    void a_name_that_leads_elsewhere_is_no_name(String name) {
        assertThat(FileRef.parse(name)).isEmpty();
        assertThatThrownBy(() -> new FileRef(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_folder_that_leads_elsewhere_is_refused_and_nothing_is_written() throws Exception {
        assertThatThrownBy(() -> local().put(nile, "../images", FileType.PNG, PNG))
                .isInstanceOf(IllegalArgumentException.class);
        try (var all = java.nio.file.Files.list(folder)) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void many_who_store_the_same_at_once_leave_one_whole_object_and_no_halves() throws Exception {
        var files = local();
        var big = Arrays.copyOf(PNG, 1_000_000);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> {
                        var ref = files.put(nile, "images", FileType.PNG, big);
                        return files.read(nile, ref).orElseThrow().length;
                    }))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isEqualTo(1_000_000);
            }
        }
        try (var all = java.nio.file.Files.walk(folder)) {
            assertThat(all.filter(java.nio.file.Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void what_the_platform_keeps_is_no_organizers() {
        var files = local();
        var ref = files.put(PlatformContext.PLATFORM, "images", FileType.PNG, PNG);
        assertThat(files.read(PlatformContext.PLATFORM, ref)).contains(PNG);
        assertThat(files.read(nile, ref)).isEmpty();
    }

    @Test
    void a_store_that_does_not_answer_is_said_to_be_unavailable() {
        var files = store(Map.of(
                "bilten.s3.endpoint", "http://127.0.0.1:1",
                "bilten.s3.bucket", "bilten",
                "bilten.s3.access-key", "a",
                "bilten.s3.secret-key", "s"));
        assertThatThrownBy(() -> files.put(nile, "images", FileType.PNG, PNG)).isInstanceOf(ProblemException.class);
    }

    @Test
    void an_image_is_known_by_its_first_bytes_and_nothing_else_is_taken() {
        var save = new SaveImage(local());
        assertThat(save.execute(nile, PNG)).isInstanceOf(SaveImage.Result.Saved.class);
        for (var none : new String[] {"<svg onload='alert(1)'/>", "<html>", "", "RIFF", "RIFF....WAVE", "\u0089PNG"}) {
            assertThat(save.execute(nile, none.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new SaveImage.Result.NotAnImage());
        }
        assertThat(save.execute(nile, Arrays.copyOf(PNG, SaveImage.LARGEST + 1)))
                .isEqualTo(new SaveImage.Result.TooLarge(5 * 1024 * 1024));
        assertThat(save.execute(nile, Arrays.copyOf(PNG, SaveImage.LARGEST)))
                .isInstanceOf(SaveImage.Result.Saved.class);
    }

    @Test
    void every_kind_of_image_gets_its_own_media_type() {
        assertThat(ImageKind.of(HexFormat.of().parseHex("ffd8ffe000104a464946")))
                .contains(FileType.JPEG);
        assertThat(ImageKind.of("GIF89a...".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileType.GIF);
        assertThat(ImageKind.of("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains(FileType.WEBP);
        assertThat(FileType.of(new FileRef("images/" + "0".repeat(64) + ".jpg")))
                .contains(FileType.JPEG);
    }

    private Files local() {
        return store(Map.of("bilten.files.dir", folder.toString()));
    }

    private static Files bucket() throws IOException {
        return store(TestBucket.started().settings());
    }

    private static Files store(Map<String, String> settings) {
        return new FileStore(key -> Optional.ofNullable(settings.get(key))).files();
    }

    private static TenantContext tenant() {
        return new TenantContext(TenantId.next(), "x", "main", "x", "x");
    }
}
