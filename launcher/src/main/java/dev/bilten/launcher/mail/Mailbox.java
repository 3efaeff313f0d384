package dev.bilten.launcher.mail;

import dev.bilten.launcher.StartFailed;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The last thousand mails, as files, so that they are still there after a restart. */
final class Mailbox {
    private static final int KEPT = 1_000;
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Session session = Session.getInstance(new Properties());
    private final Deque<Mail> mails = new ArrayDeque<>();
    private long last;

    Mailbox(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(SUFFIX))
                        .sorted()
                        .toList()) {
                    load(file);
                }
            }
        } catch (IOException e) {
            throw new StartFailed("The mail folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    private void load(Path file) throws IOException {
        var id = file.getFileName().toString().replace(SUFFIX, "");
        try {
            mails.addLast(Message.read(id, source(id)));
        } catch (MessagingException | RuntimeException torso) {
            Files.delete(file); // written while the launcher was killed
        }
    }

    synchronized void add(MimeMessage message, List<String> recipients) throws MessagingException, IOException {
        last = Math.max(last + 1, System.currentTimeMillis());
        var id = String.format(Locale.ROOT, "%014d", last);
        var draft = folder.resolve(id + ".draft");
        try (var out = Files.newOutputStream(draft)) {
            header(out, Message.RECIPIENTS, String.join(", ", recipients));
            header(out, Message.RECEIVED, Instant.ofEpochMilli(last).toString());
            message.writeTo(out);
        }
        Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
        mails.addLast(Message.read(id, source(id)));
        while (mails.size() > KEPT) {
            Files.deleteIfExists(file(mails.removeFirst().id()));
        }
    }

    private static void header(OutputStream out, String name, String value) throws IOException {
        out.write((name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Newest last. */
    synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    Optional<Mail> find(String id) {
        return all().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    Part attachment(Mail mail, int index) throws MessagingException, IOException {
        return Message.attachment(source(mail.id()), index);
    }

    private MimeMessage source(String id) throws MessagingException, IOException {
        try (var in = Files.newInputStream(file(id))) {
            return new MimeMessage(session, in);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
