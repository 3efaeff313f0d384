package dev.bilten.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** One more node of the shared platform in a process of its own, with a {@link BuyerAtNode}: one that may be killed. */
public final class NodeProcess {
    private final Process process;
    private final Thread listener;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private NodeProcess(Process process) {
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /**
     * @param buyers where they buy, by the attempt to pay
     * @param log where its log goes
     */
    public static NodeProcess start(Map<String, Shop> buyers, Path log) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // it lives for seconds
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m"));
        TestPlatform.settings().forEach((key, value) -> command.add("-D" + key + "=" + value));
        // each of them may stand at a table at the same time
        command.add("-Dbilten.db.pool=" + 2 * buyers.size());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BuyerAtNode.class.getName()));
        buyers.forEach((attempt, shop) -> command.addAll(
                List.of(attempt, shop.tenant.id().toString(), shop.event.toString(), shop.ticket.toString())));
        try {
            return new NodeProcess(
                    new ProcessBuilder(command).redirectError(log.toFile()).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            // it was killed while it spoke
        }
    }

    /** Its provider has the money. */
    public boolean charged(String attempt) {
        return heard(attempt, BuyerAtNode.CHARGED).isPresent();
    }

    /** Its buyer was told that it is paid. */
    public boolean paid(String attempt) {
        return heard(attempt, BuyerAtNode.PAID).isPresent();
    }

    /** The key to the cart, if its buyer was told. */
    public Optional<String> cart(String attempt) {
        return heard(attempt, BuyerAtNode.CART);
    }

    /** The key to the order, if its buyer was told. */
    public Optional<String> order(String attempt) {
        return heard(attempt, BuyerAtNode.ORDER);
    }

    private Optional<String> heard(String attempt, String what) {
        var start = attempt + " " + BuyerAtNode.HEARD + what;
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    /** As the kernel does when memory is short: it says nothing more, and nothing of it goes on. */
    public void kill() throws InterruptedException {
        process.destroyForcibly(); // SIGKILL
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not killed");
        }
        listener.join(Duration.ofSeconds(10));
    }
}
