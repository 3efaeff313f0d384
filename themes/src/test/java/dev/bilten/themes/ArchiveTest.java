package dev.bilten.themes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.webkit.themes.Finding;
import dev.bilten.webkit.themes.ThemeArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final byte[] SMALL = "x".getBytes(StandardCharsets.UTF_8);
    private static final int EXTERNAL_ATTRIBUTES = 38;
    private static final int MADE_BY = 5;

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void an_archive_is_read_with_or_without_a_folder_around_it() throws IOException {
        var flat = ThemeArchive.open(zip(Map.of("theme.yaml", SMALL, "assets/a.css", SMALL)));
        var wrapped = ThemeArchive.open(zip(Map.of("mine/theme.yaml", SMALL, "mine/assets/a.css", SMALL)));
        assertThat(flat.findings()).isEmpty();
        assertThat(wrapped.findings()).isEmpty();
        assertThat(wrapped.files().names())
                .containsExactlyElementsOf(flat.files().names());
        assertThat(wrapped.files().hash()).isEqualTo(flat.files().hash());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.css",
                "assets/../../evil.css",
                "/etc/evil.css",
                "C:/evil.css",
                "assets\\..\\evil.css",
                "assets/evil\u0000.css",
                "assets//evil.css",
                "..hidden",
                "assets/..%2fevil.css",
                "assets/e\u202evil.css"
            })
    void a_name_that_leads_out_is_refused(String name) throws IOException {
        var opened = ThemeArchive.open(zip(Map.of("theme.yaml", SMALL, name, SMALL)));
        assertThat(opened.findings()).extracting(Finding::rule).containsExactly("archive-name");
        assertThat(opened.files().names()).containsExactly("theme.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "__MACOSX/mine/._theme.yaml",
                "mine/.DS_Store",
                "mine/assets/Thumbs.db",
                "mine/desktop.ini",
                "mine/.git/objects/ab/c d",
                ".idea/workspace.xml",
                "mine/.gitignore"
            })
    void what_a_system_or_an_editor_lays_beside_is_left_out_without_a_word(String name) throws IOException {
        var opened = ThemeArchive.open(zip(Map.of("mine/theme.yaml", SMALL, name, SMALL)));
        assertThat(opened.findings()).isEmpty();
        assertThat(opened.files().names()).containsExactly("theme.yaml");
    }

    @Test
    void and_is_not_counted() throws IOException {
        var files = new TreeMap<>(Map.of("theme.yaml", SMALL));
        for (int i = 0; i < 500; i++) {
            files.put(".git/objects/" + i, SMALL);
        }
        assertThat(ThemeArchive.open(zip(files)).findings()).isEmpty();
    }

    @Test
    void two_files_whose_names_differ_only_in_capitals_are_refused() throws IOException {
        var opened = ThemeArchive.open(zip(Map.of("theme.yaml", SMALL, "THEME.yaml", SMALL)));
        assertThat(opened.findings()).extracting(Finding::rule).containsExactly("archive-name");
    }

    @Test
    void a_link_is_refused() throws IOException {
        var bytes = zip(Map.of("theme.yaml", "/etc/passwd".getBytes(StandardCharsets.UTF_8)));
        int entry = directory(bytes);
        bytes[entry + MADE_BY] = 3;
        bytes[entry + EXTERNAL_ATTRIBUTES + 3] = (byte) 0xA1;
        assertThat(ThemeArchive.open(bytes).findings())
                .extracting(Finding::rule)
                .containsExactly("archive-link");
    }

    private static int directory(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (Arrays.equals(zip, at, at + 4, new byte[] {'P', 'K', 1, 2}, 0, 4)) {
                return at;
            }
        }
        throw new AssertionError("no directory");
    }

    @Test
    void a_file_of_100_megabytes_is_refused_without_being_unpacked() throws IOException {
        var bytes = zip(Map.of("assets/big.css", new byte[100 << 20]));
        assertThat(bytes.length).isLessThan(1 << 20);
        var before = System.nanoTime();
        var opened = ThemeArchive.open(bytes);
        assertThat(opened.findings()).extracting(Finding::rule).containsExactly("file-large");
        assertThat(opened.findings()).extracting(Finding::file).containsExactly("assets/big.css");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    @Test
    void many_files_that_grow_together_are_refused() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < 50; i++) {
            files.put("assets/" + i + ".css", new byte[2 << 20]);
        }
        assertThat(ThemeArchive.open(zip(files)).findings())
                .extracting(Finding::rule)
                .containsOnly("archive-bomb");
    }

    @Test
    void an_archive_of_many_megabytes_is_not_even_opened() {
        assertThat(ThemeArchive.open(new byte[ThemeArchive.MOST_PACKED + 1]).findings())
                .extracting(Finding::rule)
                .containsExactly("archive-large");
    }

    @Test
    void whatever_is_done_to_an_archive_it_is_read_or_refused() throws IOException {
        var sound = zip(AgencyTheme.sound().files());
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var broken = sound.clone();
            for (int i = 0; i <= random.nextInt(8); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            var cut = Arrays.copyOf(broken, random.nextInt(broken.length) + 1);
            assertThat(ThemeArchive.open(broken).files()).isNotNull();
            assertThat(ThemeArchive.open(cut).findings()).isNotNull();
        }
    }
}
