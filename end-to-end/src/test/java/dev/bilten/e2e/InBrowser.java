package dev.bilten.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests that need a browser; left out, and said so, on a machine that has none. */
@OnPlatform
@ExtendWith(InBrowser.Extension.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InBrowser {

    /** Keeps one Chromium for all classes of this process, on its platform. */
    final class Extension implements ExecutionCondition, ParameterResolver {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isExecutable(Chromium.PROGRAM)) {
                return ConditionEvaluationResult.enabled("");
            }
            var left = context.getDisplayName() + " is left out: there is no " + Chromium.PROGRAM
                    + ". To run it: apt-get install chromium fonts-noto-core";
            System.out.println(left);
            return ConditionEvaluationResult.disabled(left);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var platform = OnPlatform.Extension.platform();
            return OfThisProcess.the(Shared.class, () -> Shared.start(platform)).chromium();
        }
    }

    /** The browser of the run, and the sheet of all that was seen in it. */
    record Shared(Chromium chromium, ContactSheet sheet) implements AutoCloseable {
        static Shared start(RunningPlatform platform) {
            return new Shared(Chromium.start(platform), new ContactSheet(Pictures.FOLDER));
        }

        @Override
        public void close() {
            chromium.write(sheet);
            chromium.close();
        }
    }
}
