package dev.bilten.bench.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bilten.bench.figures.Spread;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An outcome as one line of JSON. */
public final class ResultLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** More would claim what no measurement here knows. */
    private static final MathContext DIGITS = new MathContext(4);

    private ResultLine() {}

    public static String write(Outcome outcome) {
        var line = JSON.createObjectNode();
        line.put("workload", outcome.workload()).put("variant", outcome.variant());
        spread(line.putObject("ours"), outcome.ours()).put("unit", outcome.unit());
        spread(line.putObject("limit").put("name", outcome.limitName()), outcome.limit());
        line.put("ratio", rounded(outcome.ratio())).put("rounds", outcome.rounds());
        line.put("cpu_us_per_op", rounded(outcome.cpuMicros()));
        line.put("commit", outcome.commit()).put("cores", outcome.cores());
        line.put("at", outcome.at().truncatedTo(ChronoUnit.SECONDS).toString());
        return line.toString();
    }

    /** @throws IllegalArgumentException if it is no line of ours */
    public static Outcome read(String text) {
        try {
            var line = JSON.readTree(text);
            return new Outcome(
                    line.required("workload").asText(),
                    line.required("variant").asText(),
                    spread(line.required("ours")),
                    line.required("ours").required("unit").asText(),
                    line.required("limit").required("name").asText(),
                    spread(line.required("limit")),
                    line.required("rounds").asInt(),
                    line.required("cpu_us_per_op").asDouble(),
                    line.required("commit").asText(),
                    line.required("cores").asInt(),
                    Instant.parse(line.required("at").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a result: " + text, e);
        }
    }

    private static ObjectNode spread(ObjectNode node, Spread spread) {
        return node.put("min", rounded(spread.min()))
                .put("median", rounded(spread.median()))
                .put("max", rounded(spread.max()));
    }

    private static Spread spread(JsonNode node) {
        return new Spread(
                node.required("min").asDouble(),
                node.required("median").asDouble(),
                node.required("max").asDouble());
    }

    private static BigDecimal rounded(double value) {
        var short4 = new BigDecimal(Double.isFinite(value) ? value : 0).round(DIGITS);
        return new BigDecimal(short4.stripTrailingZeros().toPlainString());
    }
}
