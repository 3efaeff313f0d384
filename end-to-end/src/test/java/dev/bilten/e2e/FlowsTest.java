package dev.bilten.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A browser is slow: what HTTP proves is proved over HTTP, and who walks the same path walks it once. */
class FlowsTest {
    private static final int MOST_FLOWS = 12;

    @Test
    void there_are_few_flows_in_a_browser() throws Exception {
        assertThat(inBrowser()).as("flows in a browser").isNotEmpty().hasSizeLessThanOrEqualTo(MOST_FLOWS);
    }

    private static List<Class<?>> inBrowser() throws IOException {
        var folder = FlowsTest.class.getPackageName().replace('.', '/');
        try (var files = Files.list(Path.of("target/test-classes", folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .<Class<?>>map(FlowsTest::named)
                    .filter(test -> test == LighthouseTest.class || test.isAnnotationPresent(InBrowser.class))
                    .toList();
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(FlowsTest.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
