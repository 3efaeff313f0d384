package dev.bilten.ordering.app.answers;

import dev.bilten.catalog.api.Question;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.database.api.Service;
import dev.bilten.files.api.Documents;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.HeldFile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts what a buyer answers a question with into the file store, when it is asked for and what it may be. */
@Service
class StoreFile {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private final Documents documents;

    @Inject
    StoreFile(Documents documents) {
        this.documents = documents;
    }

    /** @param name as the buyer calls it; only for people to read */
    record Sent(int position, QuestionId question, String name, byte[] content) {}

    sealed interface Result {
        record Stored(HeldFile file) implements Result {}

        record Refused(List<Violation> violations) implements Result {}
    }

    /**
     * Outside any transaction: the file store is remote.
     *
     * @param owner the hold or order it belongs to: the same file of two buyers is two objects, and one can go without the
     *     other
     */
    Result execute(CallContext call, UUID owner, List<AskAtCheckout.Asked> asked, Sent sent) {
        var question = question(asked, sent);
        if (question.isEmpty()) {
            return refused(sent.position(), sent.question(), "error.not-asked");
        }
        int most = question.get().terms().largestMegabytes();
        if (sent.content().length > most * MEGABYTE) {
            return refused(sent.position(), sent.question(), "error.file-too-large", most);
        }
        return documents
                .put(call.tenant(), folder(owner), sent.content())
                .<Result>map(ref -> new Result.Stored(
                        new HeldFile(sent.position(), sent.question(), name(sent.name()), ref.value())))
                .orElseGet(() -> refused(sent.position(), sent.question(), "error.file-kind"));
    }

    private static Optional<Question> question(List<AskAtCheckout.Asked> asked, Sent sent) {
        return asked.stream()
                .filter(one -> one.position() == sent.position())
                .flatMap(one -> one.questions().stream())
                .filter(question -> question.id().equals(sent.question()) && question.kind() == Question.Kind.FILE)
                .findFirst();
    }

    static Result.Refused refused(int position, QuestionId question, String key, Object... arguments) {
        return new Result.Refused(List.of(Violation.of("/answers/" + position + "/" + question, key, arguments)));
    }

    /** Without a path and without what no name has. */
    private static String name(String given) {
        var last = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\"<>|:*?;]", "")
                .strip();
        var short_ = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return short_.isEmpty() ? "file" : short_;
    }

    private static String folder(UUID owner) {
        return "answer-" + owner.toString().replace("-", "").substring(8);
    }
}
