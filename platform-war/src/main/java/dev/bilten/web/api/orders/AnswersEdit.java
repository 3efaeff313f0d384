package dev.bilten.web.api.orders;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All answers as they shall be: what is left out is gone. */
public record AnswersEdit(@Nullable @Schema(required = true) List<AnswerShape> answers) {}
