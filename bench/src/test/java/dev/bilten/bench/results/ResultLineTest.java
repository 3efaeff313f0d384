package dev.bilten.bench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultLineTest {
    @Test
    void a_result_is_one_line_with_the_agreed_names() {
        assertThat(ResultLine.write(Outcomes.flashSale(500, "2026-12-01T12:00:00.123Z")))
                .isEqualTo("{\"workload\":\"W1\",\"variant\":\"api-32\","
                        + "\"ours\":{\"min\":490,\"median\":500,\"max\":510.1,\"unit\":\"paid orders/s\"},"
                        + "\"limit\":{\"name\":\"pgbench 15 TPC-B c32 s50\",\"min\":1900,\"median\":2000,\"max\":2100},"
                        + "\"ratio\":0.25,\"rounds\":5,\"cpu_us_per_op\":407.3,\"commit\":\"0123456789ab\",\"cores\":2,"
                        + "\"at\":\"2026-12-01T12:00:00Z\"}");
    }

    @Test
    void what_was_written_is_read_again() {
        var line = ResultLine.write(Outcomes.flashSale(500, "2026-12-01T12:00:00Z"));
        assertThat(ResultLine.write(ResultLine.read(line))).isEqualTo(line);
        assertThat(ResultLine.read(line).ratio()).isEqualTo(0.25);
    }

    @Test
    void something_else_is_not_taken_for_a_result() {
        assertThatIllegalArgumentException().isThrownBy(() -> ResultLine.read("{\"workload\":\"W1\"}"));
        assertThatIllegalArgumentException().isThrownBy(() -> ResultLine.read("12:00 W1 500"));
    }

    @Test
    void a_file_only_grows(@TempDir Path folder) {
        var files = new ResultFiles(folder.resolve("results"));
        assertThat(files.all()).isEmpty();
        files.append("flash-sale", List.of(Outcomes.flashSale(500, "2026-12-01T12:00:00Z")));
        files.append("flash-sale", List.of(Outcomes.flashSale(600, "2026-12-02T12:00:00Z")));
        assertThat(files.all()).extracting(outcome -> outcome.ours().median()).containsExactly(500.0, 600.0);
    }
}
